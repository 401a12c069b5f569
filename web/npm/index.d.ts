// The types of the package: those of the module, and of the two functions that load it.
import type { Words } from "./qualistamp.js";

export * from "./qualistamp.js";

/**
 * Loads the module. Call it once and wait for it before any other function. Later calls wait for the first one.
 *
 * `module` is only needed where the file is somewhere else: its bytes, its address or its response. Without it, Node reads the file
 * of the package, and a browser fetches it from beside the JavaScript.
 *
 * Rejects if the file cannot be had or WebAssembly is blocked (Content-Security-Policy needs 'wasm-unsafe-eval').
 */
export function init(module?: BufferSource | WebAssembly.Module | URL | Request | Response): Promise<{
  /** The memory of the module, for `ScanSession.reserve`. */
  memory: WebAssembly.Memory;
}>;

/**
 * Loads one language by its code in BCP 47, such as `de` or `sr-Latn`. The file `languages.json` lists them.
 *
 * Rejects if there is no such file, or with a `LanguageFileError` if it is from another version of this package.
 */
export function loadWords(language: string): Promise<Words>;
