// The page in a real browser, as people use it and as attackers would. Needs the program `qualistamp` (QUALISTAMP), its wasm
// (QUALISTAMP_WASM) and chromium (CHROMIUM): `cargo xtask test web` brings all three.
//
// Nothing waits for a time: tests wait for what a person would see.
import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { answer, answerTo, controlled, drop, forget, HANG, importBundle, open, ready, tab, until } from './page.mjs';
import { endlessPdf, pdf, photo, video } from './pictures.mjs';
import { build, demo, Site, temporary, verified } from './site.mjs';

const folder = temporary();
const at = (...path) => join(folder, ...path);
const text = (path) => readFileSync(at(path), 'utf8').trim();
let browser;
const sites = [];

async function site(page) {
  const one = new Site(page);
  await one.on();
  sites.push(one);
  return one;
}

/** A browser of its own, which fails the test if anything leaves the page's origin or breaks its policy. */
async function visitor(t, { language = 'en-GB', camera = true, ...options } = {}) {
  const context = await browser.newContext({ locale: language, ...options });
  if (camera) await context.grantPermissions(['camera']);
  const foreign = [];
  const faults = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && hostname !== '127.0.0.1') foreign.push(request.url());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/.test(message.text())) faults.push(message.text());
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(foreign, [], 'requests to other origins');
    assert.deepEqual(faults, [], 'faults in the page');
  });
  return { context, faults };
}

before(async () => {
  demo(folder);
  for (const [trust, out, day] of [['now', 'page-now'], ['later', 'page-later'], ['before', 'page-before'], ['now', 'page-2', '2026-02-02']]) {
    build(folder, { trust, out, ...(day === undefined ? {} : { day }) });
  }
  const drawer = await launch();
  await video(drawer, at('demo/stamps/1-greek.svg'), at('camera.y4m'));
  await photo(drawer, at('demo/stamps/2-cyrillic.svg'), at('photo.jpg'));
  await pdf(drawer, [at('demo/stamps/1-greek.svg'), at('demo/bad/4-bit-flipped.svg')], at('two.pdf'));
  await drawer.close();
  endlessPdf(at('endless.pdf'));
  browser = await launch({ video: at('camera.y4m') });
});

after(async () => {
  await browser?.close();
  await Promise.all(sites.map((one) => one.off()));
});

test('the camera reads a stamp, and the answer has no address', async (t) => {
  const { context } = await visitor(t);
  const page = await open(context, await site(at('page-now')));
  const address = page.url();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  const { tone, code, text: said } = await answer(page);
  assert.deepEqual([tone, code], ['valid', 'V00']);
  assert.match(said, /Πανεπιστήμιο Παραδείγματος\n\nUniversity of Example/);
  assert.equal(page.url(), address);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'verdict', 'the verdict has the focus');
  assert.equal(await page.evaluate(() => document.querySelector('video')), null, 'the camera is off');
});

test('everything works without a network after the first visit', async (t) => {
  const { context } = await visitor(t);
  const host = await site(at('page-now'));
  const page = await open(context, host);
  const online = await answerTo(page, text('demo/stamps/1-greek.txt'));
  await controlled(page);
  // Until the reader for PDFs and other languages are kept too.
  await until(page, async () => {
    for (const name of await caches.keys()) {
      const kept = (await (await caches.open(name)).keys()).map((one) => one.url);
      if (kept.some((one) => /assets\/pdf/.test(one)) && kept.filter((one) => /\.words$/.test(one)).length >= 33) return true;
    }
    return false;
  });
  await host.off();
  await page.reload();
  await ready(page);
  const offline = await answerTo(page, text('demo/stamps/1-greek.txt'));
  assert.deepEqual(offline, online);
  await page.locator('#language').selectOption('el');
  await page.waitForFunction(() => document.querySelector('.verdict')?.textContent === 'ΕΓΚΥΡΗ', null, { timeout: HANG });
  await drop(page, [at('two.pdf')]);
  await page.locator('tbody tr').nth(1).waitFor({ timeout: HANG });
  assert.deepEqual(await codes(page), ['V00', 'S01']);
});

/** Codes in the table, in the order of the files. */
const codes = (page) => page.locator('tbody tr .code').allTextContents();

test('every stamp of the demo has the code that the program gives it', async (t) => {
  const { context } = await visitor(t);
  const files = ['stamps', 'bad'].flatMap((name) =>
    readdirSync(at('demo', name)).filter((file) => /\.(png|txt)$/.test(file)).sort().map((file) => at('demo', name, file)),
  );
  const page = await open(context, await site(at('page-now')));
  await drop(page, files);
  await page.locator('.progress').waitFor({ state: 'detached', timeout: HANG });
  const expected = files.map((file) => codeOf(verified(file, '--bundle', at('now/bundle.cbor'), '--root', at('now/root.cbor'))));
  assert.deepEqual(await codes(page), expected);
  assert.ok(expected.includes('S01') && expected.includes('U02') && expected.includes('A01') && expected.includes('K01'));

  const later = await open((await visitor(t)).context, await site(at('page-later')));
  for (const [name, code] of [['withdrawn', 'W01'], ['suspended', 'W02'], ['retired-key', 'V00'], ['before-the-theft', 'V00'], ['by-the-thief', 'K03']]) {
    assert.equal((await answerTo(later, text(`demo/later/${name}.txt`))).code, code, name);
  }
});

/** The code in the JSON of `qualistamp verify` for one file. */
function codeOf(json) {
  const found = JSON.stringify(json).match(/"(?:code|support_code)":"([A-Z]\d\d)"/);
  return found[1];
}

test('after storage was wiped, an older bundle is refused', async (t) => {
  const { context } = await visitor(t);
  const host = await site(at('page-later'));
  const page = await open(context, host);
  assert.equal((await answerTo(page, text('demo/later/by-the-thief.txt'))).code, 'K03');
  await forget(page, host);
  await page.reload();
  await ready(page);
  assert.match(await page.locator('#forgot').innerText(), /remembers nothing/);
  assert.match(await importBundle(page, at('before/bundle.cbor')), /older/);
  await tab(page, 0);
  const { tone, code } = await answerTo(page, text('demo/later/by-the-thief.txt'));
  assert.deepEqual([tone, code], ['invalid', 'K03']);

  // The same without a network: the bundle of the release is there, and it is the newer one.
  await controlled(page);
  await forget(page, host);
  await host.off();
  await page.reload();
  await ready(page);
  assert.match(await importBundle(page, at('before/bundle.cbor')), /older/);
  await tab(page, 0);
  assert.deepEqual(pick(await answerTo(page, text('demo/later/by-the-thief.txt'))), ['invalid', 'K03']);
});

test('an old page in a browser that remembers nothing shows nothing as valid, until it is updated', async (t) => {
  const { context } = await visitor(t);
  // The release is from before the theft; its server already has the newer bundle.
  const host = await site(at('page-before'));
  const page = await open(context, host);
  await controlled(page);
  await forget(page, host);
  await host.off();
  await page.reload();
  await ready(page);
  assert.match(await page.locator('#forgot').innerText(), /nothing is shown as valid/);
  const thief = text('demo/later/by-the-thief.txt');
  assert.equal((await answerTo(page, thief)).tone, 'not-sure');
  // The same bundle from a file proves nothing new, and starting again does not help.
  await importBundle(page, at('before/bundle.cbor'));
  await page.reload();
  await ready(page);
  assert.equal((await answerTo(page, thief)).tone, 'not-sure');
  host.deploy(at('page-later'));
  await host.on();
  await page.locator('#forgot button').click();
  await page.waitForFunction(() => document.querySelector('.card')?.classList.contains('tone-invalid'), null, { timeout: HANG });
  assert.equal((await answer(page)).code, 'K03');
});

test('a tab that dies during an import leaves the old trust or the new one, whole', async (t) => {
  for (const moment of ['first put', 'last put', 'complete']) {
    const { context } = await visitor(t);
    const host = await site(at('page-before'));
    const page = await open(context, host);
    const worker = page.workers().find((one) => /engine/.test(one.url()));
    // The tab stops for ever at that moment.
    await worker.evaluate((when) => {
      const { put } = IDBObjectStore.prototype;
      let left = when === 'first put' ? 1 : 2;
      const stop = () => {
        new BroadcastChannel('test').postMessage(when);
        for (;;);
      };
      if (when === 'complete') {
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function (...all) {
          const one = transaction.apply(this, all);
          if (all[1] === 'readwrite') one.addEventListener('complete', stop);
          return one;
        };
      } else {
        IDBObjectStore.prototype.put = function (...all) {
          const request = put.apply(this, all);
          if (--left === 0) stop();
          return request;
        };
      }
    }, moment);
    const told = page.evaluate(() => new Promise((done) => new BroadcastChannel('test').addEventListener('message', () => done(true))));
    await tab(page, 2);
    await page.locator('#bundle').setInputFiles(at('later/bundle.cbor'));
    await told;
    assert.equal(await page.locator('.news').count(), 0, `success was told before the end: ${moment}`);
    await page.close();
    // The release stays old, so what is new can only come from the import.
    const next = await open(context, host);
    const { code, tone } = await answerTo(next, text('demo/later/by-the-thief.txt'));
    if (moment === 'complete') assert.deepEqual([tone, code], ['invalid', 'K03'], moment);
    else assert.ok(code === 'K03' || code === 'V00', `${moment}: ${code}`);
    assert.equal(await next.locator('#forgot').count(), 0, `${moment}: the browser still remembers`);
  }
});

test('two tabs that import at once end with the newer list', async (t) => {
  const { context } = await visitor(t);
  const host = await site(at('page-before'));
  const [one, other] = [await open(context, host), await open(context, host)];
  await Promise.all([importBundle(one, at('later/bundle.cbor')), importBundle(other, at('before/bundle.cbor'))]);
  for (const page of [one, other]) {
    await tab(page, 0);
    await page.waitForFunction(() => document.querySelector('#page') !== null);
    assert.equal((await answerTo(page, text('demo/later/by-the-thief.txt'))).code, 'K03');
  }
});

test('a new version of the page waits for one click, and trust is kept', async (t) => {
  const { context } = await visitor(t);
  const host = await site(at('page-now'));
  const page = await open(context, host);
  await controlled(page);
  assert.match(await page.locator('#version').innerText(), /2026-01-01/);
  host.deploy(at('page-2'));
  await page.reload();
  await ready(page);
  assert.match(await page.locator('#version').innerText(), /2026-01-01/, 'the old version runs until it is asked for');
  await page.locator('#reload').click({ timeout: HANG });
  await page.waitForFunction(() => document.querySelector('#version')?.textContent.includes('2026-02-02'), null, { timeout: HANG });
  await ready(page);
  assert.equal(await page.locator('#forgot').count(), 0);
  assert.equal((await answerTo(page, text('demo/stamps/1-greek.txt'))).code, 'V00');
});

test('a large photo, a PDF of two pages, and the next drop on the result', async (t) => {
  const { context } = await visitor(t);
  const page = await open(context, await site(at('page-now')));
  await drop(page, [at('photo.jpg')]);
  assert.deepEqual(pick(await answer(page)), ['valid', 'V00']);
  await drop(page, [at('two.pdf')]);
  await page.locator('tbody tr').nth(1).waitFor({ timeout: HANG });
  assert.deepEqual(await codes(page), ['V00', 'S01']);
  // One row whole, and back with the button of the browser.
  await page.locator('tbody button').nth(1).click();
  assert.deepEqual(pick(await answer(page)), ['invalid', 'S01']);
  await page.goBack();
  await page.locator('tbody').waitFor();
  await drop(page, [at('demo/stamps/3-latin.png')]);
  assert.deepEqual(pick(await answer(page)), ['valid', 'V00']);
});

const pick = ({ tone, code }) => [tone, code];

test('a camera that is refused, and one that ends: words, and a way on', async (t) => {
  const { context } = await visitor(t, { camera: false });
  const page = await open(context, await site(at('page-now')));
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await page.getByText('The camera cannot be used').waitFor({ timeout: HANG });
  // Allowed meanwhile, and tried again.
  await context.grantPermissions(['camera']);
  await page.locator('.camera button.main').click();
  assert.deepEqual(pick(await answer(page)), ['valid', 'V00']);

  const other = await open((await visitor(t)).context, await site(at('page-before')));
  // With the trust of this page the stamp is not known, so the camera would end; it is lost before that.
  await other.evaluate(() => {
    const { getUserMedia } = navigator.mediaDevices;
    navigator.mediaDevices.getUserMedia = async function (...all) {
      const stream = await getUserMedia.apply(this, all);
      queueMicrotask(() => {
        for (const track of stream.getVideoTracks()) {
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
      });
      return stream;
    };
  });
  await other.getByRole('button', { name: 'Use the camera' }).click();
  await other.getByText('The camera cannot be used').waitFor({ timeout: HANG });
});

test('hostile files get words, and the next file is read', async (t) => {
  const { context } = await visitor(t);
  const page = await open(context, await site(at('page-now')));
  const good = at('demo/stamps/1-greek.png');

  const huge = at('huge.pdf');
  const file = openSync(huge, 'w');
  ftruncateSync(file, 2 ** 31);
  closeSync(file);
  await page.locator('#files').setInputFiles(huge);
  await page.getByText('This file is too large').waitFor({ timeout: HANG });

  mkdirSync(at('hostile'), { recursive: true });
  const noise = at('hostile/noise.png');
  writeFileSync(noise, Buffer.concat([readFileSync(good).subarray(0, 60), Buffer.alloc(5000, 0xa5)]));
  await drop(page, [noise, good]);
  await page.locator('.progress').waitFor({ state: 'detached', timeout: HANG });
  assert.deepEqual(await codes(page), ['V00']);
  assert.match(await page.locator('tbody tr').first().innerText(), /cannot be read|No stamp/);

  // A PDF that never ends: its worker is killed when the time is over, which the test does not wait for.
  const other = await context.newPage();
  await other.clock.install();
  await other.goto(page.url());
  await ready(other);
  await drop(other, [at('endless.pdf'), good]);
  // The worker for PDFs runs.
  let pdfWorker;
  while ((pdfWorker = other.workers().find((worker) => /pdf/.test(worker.url()))) === undefined) await other.waitForEvent('worker', { timeout: HANG });
  const killed = new Promise((done) => pdfWorker.once('close', done));
  // Only until its time is over: the next file has a time limit of its own.
  while ((await other.locator('tbody tr').count()) < 1) {
    await other.clock.fastForward(50_000);
    await other.waitForFunction(() => true);
  }
  await other.locator('tbody tr').nth(1).waitFor({ timeout: HANG });
  assert.match(await other.locator('tbody tr').first().innerText(), /took too long/);
  assert.deepEqual(await codes(other), ['V00']);
  await killed;
});

test('names that look like formulas are text in the table for spreadsheets', async (t) => {
  const { context } = await visitor(t);
  const page = await open(context, await site(at('page-now')));
  const bytes = readFileSync(at('demo/stamps/1-greek.png'));
  await drop(page, [{ name: '=HYPERLINK("x").png', bytes }, { name: 'b.png', bytes: readFileSync(at('demo/bad/4-bit-flipped.png')) }]);
  await page.locator('.progress').waitFor({ state: 'detached', timeout: HANG });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  const csv = readFileSync(await download.path(), 'utf8');
  assert.ok(csv.startsWith('\ufeff"input","page","verdict","code"'));
  assert.match(csv, /\r\n"'=HYPERLINK\(""x""\)\.png","","valid","V00"/);
  assert.match(csv, /\r\n"b\.png","","invalid","S01"/);
  // Only the worst.
  await page.locator('.filters .tone-invalid').click();
  assert.deepEqual(await codes(page), ['S01']);
});

test('a holder keeps a stamp, shows it, saves it as a picture that can be read, and deletes it', async (t) => {
  const { context } = await visitor(t);
  const host = await site(at('page-now'));
  const page = await open(context, host);
  await answerTo(page, text('demo/stamps/1-greek.txt'));
  await page.getByRole('button', { name: 'Save on this device' }).click();
  await page.locator('.stamps li').waitFor({ timeout: HANG });
  await page.reload();
  await ready(page);
  await tab(page, 1);
  await page.locator('.stamps').getByRole('button', { name: 'Show' }).click({ timeout: HANG });
  await page.locator('canvas[data-drawn]').waitFor({ timeout: HANG });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'picture' }).click()]);
  const picture = readFileSync(await download.path());
  await drop(page, [{ name: 'saved.png', bytes: picture }]);
  assert.deepEqual(pick(await answer(page)), ['valid', 'V00']);
  await tab(page, 1);
  if (await page.getByRole('button', { name: 'Close' }).count()) await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Delete this stamp from this device?').waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No stamps are saved').waitFor({ timeout: HANG });
});

test('a browser that blocks WebAssembly, and one that stores nothing, are told so', async (t) => {
  const { context, faults } = await visitor(t, { serviceWorkers: 'block' });
  const host = await site(at('page-now'));
  host.headers = { ...host.headers, 'Content-Security-Policy': host.headers['Content-Security-Policy'].replace(" 'wasm-unsafe-eval'", '') };
  const page = await context.newPage();
  await page.goto(`${host.origin}/`);
  await page.getByText('blocks WebAssembly').waitFor({ timeout: HANG });
  // The policy did what the test asked for.
  faults.length = 0;

  const { context: other } = await visitor(t, { serviceWorkers: 'block' });
  // A worker for which there is no storage.
  await other.route(/assets\/engine/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `Object.defineProperty(self, 'indexedDB', { value: undefined });\n${await response.text()}` });
  });
  const poor = await open(other, await site(at('page-now')));
  await poor.getByText('does not let the page store anything').first().waitFor({ timeout: HANG });
  assert.deepEqual(pick(await answerTo(poor, text('demo/stamps/1-greek.txt'))), ['valid', 'V00']);
  assert.equal(await poor.getByRole('button', { name: 'Save on this device' }).count(), 0);
});

test('the policy of the page refuses other origins and other scripts', async (t) => {
  const { context, faults } = await visitor(t);
  const page = await open(context, await site(at('page-now')));
  assert.equal(await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused')), 'refused');
  assert.equal(await page.evaluate(() => { try { new Worker('/trust/root.cbor'); return 'made'; } catch { return 'refused'; } }), 'refused');
  assert.equal(await page.evaluate(() => { try { document.body.innerHTML = '<b>x</b>'; return 'made'; } catch { return 'refused'; } }), 'refused');
  // Later, because the browser lets what a test calls do more.
  const evaluated = () => new Promise((done) => setTimeout(() => { try { done(eval('1')); } catch { done('refused'); } }));
  assert.equal(await page.evaluate(evaluated), 'refused');
  assert.ok(faults.some((fault) => /example\.org/.test(fault)));
  faults.length = 0;
});
