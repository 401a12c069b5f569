// Every test vector, through the compiled core and into JavaScript's types.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  decodeStampText, init, inspectStamp, keyNames, openList, openRegister, openStatusList, verifyVector, type Outcome,
} from "qualistamp-vectors";
import { detailOf, factsOf, nameOfFinding, nameOfMetadata, words } from "./names.js";
import { cases, count, policy, seconds, stamps, trust, type Case, type StampCase } from "./vectors.js";

await init();

let run = 0;

/** One test for each case. There must be at least `minimum` cases: a loop over nothing tests nothing. */
function each<T extends Case>(minimum: number, all: T[], check: (one: T) => void): void {
  assert.ok(all.length >= minimum, `${all.length} cases instead of at least ${minimum}`);
  for (const one of all) test(one.id, () => check(one));
  run += all.length;
}

function unhex(digits: unknown): Buffer {
  assert.equal(typeof digits, "string");
  return Buffer.from(digits as string, "hex");
}

function hex(bytes: number[] | null): string | undefined {
  return bytes === null ? undefined : Buffer.from(bytes).toString("hex");
}

each(12, cases("keys"), (one) => {
  assert.deepEqual(keyNames(unhex(one["public"])), [one["thumbprint"], one["kid"]]);
});

each(34, cases("trust-lists"), (one) => {
  const fault = openList(JSON.stringify(one));
  assert.equal(fault === null ? "opens" : nameOfMetadata(fault), one["expected"]);
});

each(19, cases("status-lists"), (one) => {
  const fault = openStatusList(JSON.stringify(one));
  assert.equal(fault === null ? "opens" : words(fault), one["expected"]);
});

each(8, cases("registers"), (one) => {
  const fault = openRegister(JSON.stringify(one));
  assert.equal(fault === null ? "opens" : words(fault), one["expected"]);
});

each(34, cases("text"), (one) => {
  const decoded = decodeStampText(one["text"] as string);
  if (decoded.type === "stamp") assert.equal(hex(decoded.bytes), one["bytes"]);
  else assert.equal(decoded.supportCode, one["code"]);
});

each(268, stamps(), (one) => {
  const stamp = unhex(one.stamp);
  const outcome = verifyVector(trust(one), stamp, seconds(one.now), policy(one));
  const { expected } = one;
  assert.equal(outcome.verdict.type, expected.verdict);
  assert.equal(outcome.supportCode, expected.code);
  assert.equal(detailOf(outcome), expected.detail);
  const findings = Object.fromEntries(outcome.findings.map(({ axis, finding }) => [axis, nameOfFinding(finding)]));
  assert.deepEqual(findings, expected.findings);
  assert.deepEqual(notesOf(outcome), expected.notes ?? []);
  steps(one, stamp);
});

test("no case is left out", () => {
  assert.ok(run >= 375, `only ${run} test vectors`);
  assert.equal(run, count());
});

function notesOf({ verdict }: Outcome): string[] {
  return verdict.type === "valid" ? verdict.notes.map(({ note }) => words(note.type)) : [];
}

/** The intermediate bytes and the contents of the stamp. */
function steps(one: StampCase, stamp: Buffer): void {
  const inspection = inspectStamp(stamp);
  if (inspection === null) {
    assert.match(one.id, /^integrity\//, "has no frame");
    return;
  }
  assert.equal(hex(inspection.protected), one["protected"]);
  assert.equal(hex(inspection.payload), one["payload"]);
  assert.equal(hex(inspection.signature), one["signature"]);
  assert.equal(hex(inspection.toBeSigned), one["to_be_signed"]);
  assert.equal(inspection.stampId, one["stamp_id"]);
  assert.equal(hex(inspection.claims), one["claims"]);
  // Vectors may have facts for claims that do not parse, if their author wrote them by hand.
  const facts = factsOf(inspection);
  if (facts === null) return;
  const named = Object.entries(one.facts ?? {}).filter(([name]) => !name.startsWith("claim "));
  assert.deepEqual(facts, Object.fromEntries(named.map(([name, value]) => [name, shown(value)])));
}

/** Of the misleading characters, those in the vectors. A joiner is one only where it joins nothing. */
const MISLEADING = /[\u00ad\u202e]|(?<=[A-Za-z])\u200d/g;

/** As the library returns it: misleading characters are escaped. */
function shown(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.replace(MISLEADING, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}
