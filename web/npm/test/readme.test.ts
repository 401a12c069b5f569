// The examples of README.md, run as they stand there in a copy of the demo.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const readme = readFileSync(new URL("./README.md", import.meta.resolve("qualistamp")), "utf8");
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code ?? "");
const printed = [/^V00 valid\n/, /^(GÜLTIG|.+)\n?/, /^list of 2.*issuers\n$/];

test("README.md has an example for each expected output", () => assert.equal(examples.length, printed.length));

examples.forEach((code, index) => {
  test(`example ${index + 1} of README.md`, () => {
    // Below this folder, so that the package is found.
    const folder = mkdtempSync(join(import.meta.dirname, "../example-"));
    cpSync(process.env["QUALISTAMP_DEMO"] ?? "", folder, { recursive: true });
    writeFileSync(join(folder, "example.mjs"), code);
    const run = (): string => execFileSync("node", ["example.mjs"], { cwd: folder, encoding: "utf8" });
    assert.match(run(), printed[index] ?? /^$/);
    // A second start finds what the first one kept.
    assert.match(run(), printed[index] ?? /^$/);
  });
});
