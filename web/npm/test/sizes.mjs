// Prints the sizes of the files of the package in the folder given: plain, and as servers compress them (brotli, quality 11).
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];
const weigh = (name) => {
  const bytes = readFileSync(join(folder, name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { name, plain: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
};
for (const { name, plain, brotli } of ["qualistamp.wasm", "qualistamp.js"].map(weigh)) {
  console.log(`${name}: ${plain} bytes, ${brotli} with brotli`);
}
const languages = readdirSync(join(folder, "languages")).map((name) => weigh(join("languages", name)));
languages.sort((one, other) => one.plain - other.plain);
for (const [what, { name, plain, brotli }] of [["smallest", languages.at(0)], ["largest", languages.at(-1)]]) {
  console.log(`${what} of ${languages.length} languages, ${name}: ${plain} bytes, ${brotli} with brotli`);
}
