// The examples of README.md, of the package and of the project, run as they stand there in a copy of the demo.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

function examples(readme: string | URL): string[] {
  return [...readFileSync(readme, "utf8").matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code ?? "");
}

const ofPackage = examples(new URL("./README.md", import.meta.resolve("qualistamp")));
const ofProject = examples(process.env["QUALISTAMP_README"] ?? "");
const all = [...ofPackage, ...ofProject];
const printed = [/^V00 valid\n.+\n$/, /^UNGEKLÄRT .+\.\n$/, /^list of 2.* issuers\n$/, /^W01\n$/];

test("each README.md has the examples that are expected of it", () => {
  assert.deepEqual([ofPackage.length, ofProject.length], [3, 1]);
});

all.forEach((code, index) => {
  test(`example ${index + 1}`, () => {
    // Below this folder, so that the package is found.
    const folder = mkdtempSync(join(fileURLToPath(new URL("..", import.meta.url)), "example-"));
    cpSync(process.env["QUALISTAMP_DEMO"] ?? "", folder, { recursive: true });
    writeFileSync(join(folder, "example.mjs"), code);
    const run = (): string => execFileSync("node", ["example.mjs"], { cwd: folder, encoding: "utf8" });
    assert.match(run(), printed[index] ?? /^$/);
    // A second start finds what the first one kept.
    assert.match(run(), printed[index] ?? /^$/);
  });
});
