//! The reader's language. Browsers that store nothing ask the system each time.

const LANGUAGE = 'qualistamp-language';

export function readLanguage(): string | null {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}

export function writeLanguage(code: string): void {
  try {
    localStorage.setItem(LANGUAGE, code);
  } catch {
    // The language holds until the page is closed.
  }
}
