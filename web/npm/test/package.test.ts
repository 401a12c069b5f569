// The package as it is published, with real files from the demo: imports, refusals, loss, pictures, frames, wrong input.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import {
  ScanSession, Verifier, Words, init, libraryVersion, loadWords, readPicture, readPictureFile, readRgba, stampSvg,
  type Outcome, type TrustFile,
} from "qualistamp";

const demo = process.env["QUALISTAMP_DEMO"] ?? "";
const otherDemo = process.env["QUALISTAMP_DEMO_OTHER"] ?? "";
const now = Math.floor(Date.now() / 1000);
const { memory } = await init();

const bytes = (name: string, folder = demo): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const text = (name: string): string => readFileSync(join(demo, name), "utf8").trim();
const open = (files?: TrustFile[]): Verifier => Verifier.open(bytes("later/root.cbor"), files);

function withTrust(): Verifier {
  const verifier = open();
  assert.deepEqual(verifier.importBundle(bytes("later/bundle.cbor"), now).refused, []);
  return verifier;
}

function outcome(verifier: Verifier, name: string, at = now): Outcome {
  const answer = verifier.verifyText(text(name), at);
  assert.equal(answer.type, "decided");
  return answer.type === "decided" ? answer.outcome : assert.fail();
}

const CODES: Record<string, string> = {
  "later/before-the-theft.txt": "V00", "later/retired-key.txt": "V00", "later/withdrawn.txt": "W01",
  "later/suspended.txt": "W02", "later/by-the-thief.txt": "K03", "bad/5-unknown-key.txt": "U02",
};

test("each stamp of the demo gets its code, also after the files were stored and opened again", () => {
  const first = withTrust();
  const { written, removed } = first.takeChanges();
  assert.deepEqual(written.map(({ name }) => name.replace(/\d/g, "")).sort(), ["bundle-", "floors-"]);
  assert.deepEqual(removed, []);
  assert.deepEqual(first.takeChanges(), { written: [], removed: [] });
  for (const verifier of [first, open(written)]) {
    for (const [name, code] of Object.entries(CODES)) assert.equal(outcome(verifier, name).supportCode, code, name);
    assert.deepEqual(verifier.trustSummary().mishaps, []);
  }
});

test("changes applied to the stored files are all that the next start needs", () => {
  const stored = new Map<string, Uint8Array>();
  const store = (verifier: Verifier): void => {
    const { written, removed } = verifier.takeChanges();
    for (const { name, bytes } of written) stored.set(name, bytes);
    for (const name of removed) assert.ok(stored.delete(name), name);
  };
  const kept = (): TrustFile[] => [...stored].map(([name, bytes]) => ({ name, bytes }));
  for (const bundle of ["later/bundle-before-the-theft.cbor", "later/bundle.cbor", "later/bundle.cbor"]) {
    const verifier = open(kept());
    verifier.importBundle(bytes(bundle), now);
    store(verifier);
    const sorted = (files: TrustFile[]): TrustFile[] => files.sort((a, b) => a.name.localeCompare(b.name));
    assert.deepEqual(sorted(kept()), sorted(verifier.files()));
  }
  assert.equal(outcome(open(kept()), "later/by-the-thief.txt").supportCode, "K03");
});

test("without a trust list every answer is indeterminate", () => {
  const verifier = open();
  assert.equal(verifier.trustSummary().list, null);
  const { verdict, supportCode } = outcome(verifier, "stamps/1-greek.txt");
  assert.deepEqual([verdict.type, supportCode], ["indeterminate", "U01"]);
});

test("a refused bundle leaves the trust unchanged", () => {
  const verifier = withTrust();
  const before = verifier.trustSummary();
  const bundle = bytes("later/bundle.cbor");
  const damaged = bundle.slice();
  damaged[damaged.length >> 1]! ^= 1;
  const offers: [string, Uint8Array, string | null][] = [
    ["older", bytes("later/bundle-before-the-theft.cbor"), "listRolledBack"],
    ["of another root", bytes("later/bundle.cbor", otherDemo), null],
    ["damaged", damaged, null],
    ["cut short", bundle.slice(0, bundle.length >> 1), "bundle"],
    ["a web page", new TextEncoder().encode("<!doctype html><title>Log in</title>"), "bundle"],
    ["nothing", new Uint8Array(), "bundle"],
  ];
  for (const [what, offered, fault] of offers) {
    for (const attempt of [() => verifier.importBundle(offered, now), () => verifier.previewBundle(offered, now)]) {
      assert.throws(attempt, (error: Error & { fault?: { type: string; fault: { type: string } } }) => {
        assert.equal(error.name, "TrustError", what);
        assert.equal(error.fault?.type, "refused", what);
        if (fault !== null) assert.equal(error.fault?.fault.type, fault, what);
        return true;
      });
    }
    assert.deepEqual(verifier.trustSummary(), before, what);
  }
  assert.equal(outcome(verifier, "later/withdrawn.txt").supportCode, "W01");
});

test("a preview keeps nothing", () => {
  const verifier = open();
  const preview = verifier.previewBundle(bytes("later/bundle.cbor"), now);
  assert.equal(preview.changes, true);
  assert.deepEqual([verifier.trustSummary().list, verifier.files()], [null, []]);
  verifier.importBundle(bytes("later/bundle.cbor"), now);
  assert.deepEqual(verifier.trustSummary().list, preview.summary.list);
  assert.equal(verifier.previewBundle(bytes("later/bundle.cbor"), now).changes, false);
});

test("damaged files are reported, and an old bundle is no way around the floors", () => {
  const files = withTrust().files();
  const bundle = files.find(({ name }) => name.startsWith("bundle-"));
  assert.ok(bundle);
  bundle.bytes = new TextEncoder().encode("damaged");
  const verifier = open(files);
  assert.equal(verifier.trustSummary().mishaps[0]?.type, "damaged");
  assert.throws(() => verifier.importBundle(bytes("later/bundle-before-the-theft.cbor"), now), { name: "TrustError" });
  assert.notEqual(outcome(verifier, "later/by-the-thief.txt").verdict.type, "valid");
});

test("a damaged anchor is an error", () => {
  assert.throws(() => Verifier.open(new Uint8Array([1, 2, 3])), { name: "TrustError" });
});

test("the tag of a fetched bundle is kept with it and returned for its address alone", () => {
  const address = "https://trust.example/bundle.cbor";
  const verifier = open();
  verifier.importFetched(bytes("later/bundle.cbor"), address, '"7"', now);
  const again = open(verifier.files());
  assert.equal(again.etagFor(address), '"7"');
  assert.equal(again.etagFor("https://mirror.example/bundle.cbor"), undefined);
});

test("answers are told in every language, and files of languages that are not ours are refused", async () => {
  const verifier = withTrust();
  const folder = new URL("./languages/", import.meta.resolve("qualistamp"));
  const codes = readdirSync(folder).map((name) => name.replace(/\.words$/, ""));
  assert.ok(codes.length >= 33, `${codes.length} languages`);
  const said = new Set<string>();
  for (const code of ["en", ...codes]) {
    const words = await loadWords(code);
    assert.equal(words.language, code);
    assert.equal(words.isRightToLeft, code === "ar");
    const told = verifier.tellText(text("later/withdrawn.txt"), now, words);
    assert.ok(told.type === "decided" && told.card.tone === "invalid" && told.card.code === "W01");
    assert.ok(told.card.fields.length > 3 && told.card.axes.length === 7 && told.card.trust !== null);
    said.add(told.card.found);
    const unread = verifier.tellText("https://example.org", now, words);
    assert.ok(unread.type === "undecodable" && unread.unread.found !== "");
  }
  assert.ok(said.size > 30, "languages differ");

  const german = new Uint8Array(readFileSync(new URL("de.words", folder)));
  const other = german.slice();
  other[20]! ^= 1;
  for (const wrong of [new Uint8Array(), other, german.slice(0, 5000), new Uint8Array([...german, 0])]) {
    assert.throws(() => Words.fromFile(wrong), { name: "LanguageFileError" });
  }
  for (const code of ["../x", "", "de/../en", "xx"]) await assert.rejects(loadWords(code), code);
});

test("every damaged language file is refused or spoken, never fatal", () => {
  const folder = new URL("./languages/", import.meta.resolve("qualistamp"));
  const german = new Uint8Array(readFileSync(new URL("de.words", folder)));
  for (let at = 0; at < german.length; at += 97) {
    const damaged = german.slice();
    damaged[at]! ^= 0x40;
    try {
      Words.fromFile(damaged).age(now, now);
    } catch (error) {
      assert.equal((error as Error).name, "LanguageFileError");
    }
  }
});

test("pictures are read from files", () => {
  const read = readPictureFile(bytes("stamps/1-greek.png"), 10_000);
  assert.equal(read.symbols[0]?.text, text("stamps/1-greek.txt"));
  assert.ok(read.symbols[0]?.bytes instanceof Uint8Array);
  assert.deepEqual([read.pictures, read.faults, read.isDamaged, read.isIncomplete], [1, [], false, false]);
  for (const [wrong, fault] of [
    [new Uint8Array(), "empty"],
    [new TextEncoder().encode("%PDF-1.7\n"), "pdf"],
    [new TextEncoder().encode("just a text"), "unknownFormat"],
    [bytes("stamps/1-greek.png").slice(0, 40), "damaged"],
  ] as const) {
    assert.deepEqual(readPictureFile(wrong, 1000).faults, [fault]);
  }
});

/** The symbol of a stamp as a plane of luma, drawn from its SVG: `scale` pixels for each module. */
function plane(stamp: string, scale: number): { pixels: Uint8Array; side: number } {
  const svg = stampSvg(stamp, "Scan to verify");
  const modules = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  // The outline of the dark modules: where a row crosses its vertical lines, light and dark change.
  const crossings = Array.from({ length: modules }, (): number[] => []);
  const outline = [...svg.matchAll(/ d="([^"]+)"/g)].at(-1)?.[1] ?? "";
  let [x, y] = [0, 0];
  for (const [, command, first, second] of outline.matchAll(/([Mhvz])(-?\d+)?(?: (-?\d+))?/g)) {
    if (command === "M") [x, y] = [Number(first), Number(second)];
    if (command === "h") x += Number(first);
    if (command === "v") {
      const to = y + Number(first);
      for (let row = Math.min(y, to); row < Math.max(y, to); row++) crossings[row]?.push(x);
      y = to;
    }
    if (command === "z") {
      // Back to the start of this part, by a vertical line.
      crossings.forEach((row, at) => { if (row.length % 2 === 1 && at < modules) row.push(x); });
    }
  }
  const side = modules * scale;
  const pixels = new Uint8Array(side * side).fill(255);
  crossings.forEach((row, at) => {
    row.sort((one, other) => one - other);
    for (let pair = 0; pair + 1 < row.length; pair += 2) {
      const [from, to] = [(row[pair] ?? 0) * scale, (row[pair + 1] ?? 0) * scale];
      for (let line = at * scale; line < (at + 1) * scale; line++) pixels.fill(0, line * side + from, line * side + to);
    }
  });
  return { pixels, side };
}

test("frames and canvases are read, with padding and from memory of the module", () => {
  const stamp = text("stamps/1-greek.txt");
  const { pixels, side } = plane(stamp, 4);
  const layout = { width: side, height: side, stride: side, rotation: "none" } as const;
  assert.equal(readPicture(pixels, layout, 10_000)[0]?.text, stamp);
  const session = new ScanSession();
  assert.equal(session.frame(pixels, layout, 10_000).symbols[0]?.text, stamp);
  const rgba = new Uint8ClampedArray(side * side * 4);
  pixels.forEach((grey, at) => rgba.set([grey, grey, grey, 255], 4 * at));
  assert.equal(readRgba(rgba, side, side, 10_000)[0]?.text, stamp);
  assert.equal(new ScanSession().frameRgba(rgba, side, side, 10_000).symbols[0]?.text, stamp);
  const reserved = new ScanSession();
  const address = reserved.reserve(pixels.length);
  new Uint8Array(memory.buffer, address, pixels.length).set(pixels);
  assert.equal(reserved.frameReserved(layout, 10_000).symbols[0]?.text, stamp);

  assert.throws(() => session.frame(pixels, { ...layout, height: side + 1 }), { name: "FrameError" });
  assert.throws(() => session.frame(pixels, { ...layout, stride: 1 }), { name: "FrameError" });
  assert.throws(() => session.frame(pixels, { ...layout, width: 0 }), { name: "FrameError" });
  assert.throws(() => session.frame(pixels, { ...layout, width: -1 }), { name: "TypeError" });
  assert.throws(() => reserved.reserve(0xffff_ffff), { name: "RangeError" });
  // None of that broke the session.
  assert.equal(session.frame(pixels, layout, 10_000).symbols[0]?.text, stamp);
});

test("arguments of the wrong type are refused and break nothing", () => {
  const verifier = withTrust();
  const loose = verifier as unknown as { verifyText(...values: unknown[]): unknown };
  const stamp = text("later/before-the-theft.txt");
  for (const wrong of [[stamp, NaN], [stamp, now, 1], [stamp, now, { specimens: "maybe" }], [stamp, now, { hardLimitDays: -1 }]]) {
    assert.throws(() => loose.verifyText(...wrong), { name: "TypeError" });
  }
  assert.throws(() => Verifier.open(bytes("later/root.cbor"), [{}] as unknown as TrustFile[]), { name: "TypeError" });
  assert.equal(outcome(verifier, "later/before-the-theft.txt").supportCode, "V00");
  // Any clock gives an answer.
  for (const at of [0, -1e300, 1e300, Number.MAX_SAFE_INTEGER]) {
    assert.notEqual(verifier.verifyText(stamp, at).type, "undecodable");
  }
});

test("a stricter policy counts", () => {
  const answer = withTrust().verifyText(text("later/before-the-theft.txt"), now, { hardLimitDays: 0 });
  assert.ok(answer.type === "decided" && answer.outcome.verdict.type === "indeterminate");
});

test("every damaged text gets an answer", () => {
  const verifier = withTrust();
  const stamp = text("later/before-the-theft.txt");
  for (let at = 0; at < stamp.length; at++) {
    const changed = stamp.slice(0, at) + (stamp[at] === "A" ? "B" : "A") + stamp.slice(at + 1);
    for (const damaged of [changed, stamp.slice(0, at)]) {
      const answer = verifier.verifyText(damaged, now);
      assert.ok(answer.type === "undecodable" || answer.outcome.verdict.type !== "valid", damaged);
    }
  }
});

test("the version is that of the package", () => {
  const manifest = JSON.parse(readFileSync(new URL("./package.json", import.meta.resolve("qualistamp")), "utf8")) as { version: string };
  assert.equal(libraryVersion(), manifest.version);
});
