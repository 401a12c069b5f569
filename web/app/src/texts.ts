//! The texts of buttons and headings, in the reader's language. Sentences about a credential are not here: the crate `words` has them.
import own from '../lang/en.json';

/** Messages of the crate `words` that the page uses as headings. scripts/build.mjs adds them to the texts of each language. */
type Lent = 'column-verdict' | 'column-file' | 'column-holder' | 'field-issuer' | 'report-all' | 'verdict-not-read';
export type Key = keyof typeof own | Lent;
export type Texts = Readonly<Record<Key, string>>;

export interface Language {
  readonly code: string;
  /** In itself. */
  readonly name: string;
  readonly rightToLeft: boolean;
}

/** The languages of the crate `words`, from its list. */
declare const LANGUAGES: readonly Language[];
export const languages: readonly Language[] = LANGUAGES;

const english = own as Texts;

const files = import.meta.glob<{ default: Partial<Record<Key, string>> }>(['../lang/*.json', '!../lang/en.json']);

/** The language for a tag of BCP 47, as RFC 4647, section 3.4: `pt-BR`, then `pt`; none if there is none. */
export function lookUp(tag: string): Language | undefined {
  let rest = tag.toLowerCase() === 'no' ? 'nb' : tag.toLowerCase().replace(/^no-/, 'nb-');
  for (;;) {
    const found = languages.find((language) => language.code.toLowerCase() === rest);
    if (found !== undefined) return found;
    const end = rest.lastIndexOf('-');
    if (end < 0) return undefined;
    rest = rest.slice(0, end);
  }
}

/** The language that the reader chose earlier, or the first of the browser's that we have, or English. */
export function preferred(chosen: string | null): Language {
  const tags = [...(chosen === null ? [] : [chosen]), ...navigator.languages, 'en'];
  for (const tag of tags) {
    const found = lookUp(tag);
    if (found !== undefined) return found;
  }
  return { code: 'en', name: 'English', rightToLeft: false };
}

/** The texts of a language; in English where it has none, or where its file cannot be had. */
export async function textsIn({ code }: Language): Promise<Texts> {
  const load = files[`../lang/${code}.json`];
  if (load === undefined) return english;
  try {
    return { ...english, ...(await load()).default };
  } catch {
    return english;
  }
}

/** A day as the language writes it. `seconds` since 1970. */
export function day(seconds: number, language: string): string {
  // English as in Europe: the day first.
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(seconds * 1000);
}
