// The package in a browser: the module and the languages are fetched from beside this file.
import load, { Words } from "./qualistamp.js";

export * from "./qualistamp.js";

let loading;

/** Loads the module. Later calls wait for the first one, whatever they hand in. */
export function init(module) {
  loading ??= (async () => {
    const source = module ?? new URL("./qualistamp.wasm", import.meta.url);
    return { memory: (await load({ module_or_path: source })).memory };
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
  const address = new URL(`./languages/${language}.words`, import.meta.url);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: HTTP status ${response.status}`);
  return Words.fromFile(new Uint8Array(await response.arrayBuffer()));
}
