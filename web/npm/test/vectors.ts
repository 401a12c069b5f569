// Loads the test vectors and checks their counts and hashes against the manifest.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "qualistamp-vectors";

export interface Case {
  id: string;
  [field: string]: unknown;
}

export interface StampCase extends Case {
  stamp: string;
  now: string;
  policy: { hard_limit_days: number; specimens: "refuse" | "accept"; unknown_status: "deny" | "allow" };
  list?: string;
  status?: string[];
  registers?: string[];
  root_expires?: string;
  clock_floor?: string;
  facts?: Record<string, unknown>;
  expected: {
    verdict: string;
    code: string;
    detail?: string;
    findings: Record<string, string>;
    notes?: string[];
  };
}

interface Manifest {
  files: { file: string; cases: number | null; sha256: string }[];
}

/** Sequences of refreshes, digests of files, and several operators: the module has no interface for these. */
const CORE_ONLY = ["refresh", "links", "federation"];
const OTHER_KINDS = ["keys", "trust-lists", "status-lists", "registers", "text"];
const STAMPS = ["valid", "integrity", "issuer", "content", "authority", "status", "time", "freshness"];

const folder = process.env["QUALISTAMP_VECTORS"];
if (folder === undefined) throw new Error("set QUALISTAMP_VECTORS to the folder of the test vectors");

const files = new Map<string, Case[]>();
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
for (const { file, cases, sha256 } of manifest.files) {
  const name = file.replace(/\.json$/, "");
  if (cases === null || CORE_ONLY.includes(name)) continue;
  const bytes = readFileSync(join(folder, file));
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Error(`${file} is not the file of the manifest`);
  const read = (JSON.parse(bytes.toString("utf8")) as { cases: Case[] }).cases;
  if (read.length !== cases) throw new Error(`${file} has ${read.length} cases instead of ${cases}`);
  files.set(name, read);
}
for (const name of [...OTHER_KINDS, ...STAMPS]) if (!files.has(name)) throw new Error(`${name}.json is missing`);

export function cases(file: string): Case[] {
  return files.get(file) ?? [];
}

/** All stamps: every file that is not of another kind, including new files. */
export function stamps(): StampCase[] {
  return [...files.keys()].filter((name) => !OTHER_KINDS.includes(name)).flatMap((name) => cases(name)) as StampCase[];
}

export function count(): number {
  return [...files.values()].reduce((sum, cases) => sum + cases.length, 0);
}

function byId(file: string, id: string): Case {
  const found = cases(file).find((one) => one.id === id);
  if (found === undefined) throw new Error(`${file}.json has no ${id}`);
  return found;
}

export function seconds(time: string): number {
  return Date.parse(time) / 1000;
}

/** The trusted data for the stamp of `one`, as `verifyVector` takes it. */
export function trust(one: StampCase): string {
  return JSON.stringify({
    list: one.list === undefined ? null : byId("trust-lists", one.list),
    status: (one.status ?? []).map((id) => byId("status-lists", id)),
    registers: (one.registers ?? []).map((id) => byId("registers", id)),
    rootExpires: one.root_expires === undefined ? null : seconds(one.root_expires),
    clockFloor: one.clock_floor === undefined ? null : seconds(one.clock_floor),
  });
}

export function policy({ policy }: StampCase): Policy {
  return {
    hardLimitDays: policy.hard_limit_days,
    specimens: policy.specimens,
    unknownStatus: policy.unknown_status,
  };
}
