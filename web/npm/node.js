// The package in Node: the module and the languages are files of the package.
import { readFile } from "node:fs/promises";
import load, { Words } from "./qualistamp.js";

export * from "./qualistamp.js";

let loading;

/** Loads the module. Later calls wait for the first one, whatever they hand in. */
export function init(module) {
  loading ??= (async () => {
    const bytes = module ?? (await readFile(new URL("./qualistamp.wasm", import.meta.url)));
    return { memory: (await load({ module_or_path: bytes })).memory };
  })().catch((error) => {
    // The next call may try again.
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Loads one language, such as `de`. */
export async function loadWords(language) {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z]{4})?$/.test(language)) throw new TypeError("language must be a code such as de or sr-Latn");
  if (language === "en") return Words.english();
  return Words.fromFile(await readFile(new URL(`./languages/${language}.words`, import.meta.url)));
}
