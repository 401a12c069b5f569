//! Sentences in one language: a file of its own each, beside the program. English is in the program.
import { Words } from 'qualistamp-wasm';
import { BASE } from './files';

/** Put in by scripts/build.mjs: the address of each language's file. */
declare const WORDS: Readonly<Record<string, string>>;

/** The sentences of a language; English if its file cannot be had. */
export async function wordsIn(language: string): Promise<Words> {
  const path = WORDS[language];
  if (path === undefined) return Words.english();
  try {
    const response = await fetch(new URL(path, BASE), { credentials: 'omit', redirect: 'error' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return Words.fromFile(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return Words.english();
  }
}
