// Measures the page: npm run measure. Times depend on the machine and on what else runs; no test reads them.
import { readFileSync, statSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './browser.mjs';
import { answer, HANG, open, verifyText } from './page.mjs';
import { video } from './pictures.mjs';
import { build, demo, Site, temporary } from './site.mjs';

const folder = temporary();
demo(folder);
const out = build(folder, { trust: 'now', out: 'page' });
const site = new Site(out);
await site.on();

const size = (path) => {
  const bytes = readFileSync(path);
  return `${(bytes.length / 1000).toFixed(1)} kB, ${(brotliCompressSync(bytes).length / 1000).toFixed(1)} kB with Brotli`;
};
const assets = readdirSync(join(out, 'assets')).map((name) => join(out, 'assets', name));
for (const [what, name] of [['page', /index-.*js/], ['styles', /css$/], ['worker', /engine/], ['program', /wasm$/], ['reader for PDFs', /pdf/]]) {
  console.log(`${what}: ${size(assets.find((path) => name.test(path)))}`);
}
const words = readdirSync(join(out, 'words')).map((name) => statSync(join(out, 'words', name)).size);
console.log(`sentences of a language: at most ${(Math.max(...words) / 1000).toFixed(1)} kB`);

const drawer = await launch();
await video(drawer, join(folder, 'demo/stamps/1-greek.svg'), join(folder, 'stamp.y4m'));
await video(drawer, join(folder, 'demo/stamps/1-greek.svg'), join(folder, 'far.y4m'), { side: 40 });
await drawer.close();

const median = (times) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)].toFixed(0);
const browser = await launch({ video: join(folder, 'stamp.y4m') });
const [begun, clicked, pasted] = [[], [], []];
for (let round = 0; round < 3; round++) {
  const context = await browser.newContext({ locale: 'en' });
  await context.grantPermissions(['camera']);
  let start = performance.now();
  const page = await open(context, site);
  begun.push(performance.now() - start);
  start = performance.now();
  await verifyText(page, readFileSync(join(folder, 'demo/stamps/1-greek.txt'), 'utf8').trim());
  await answer(page, 'valid');
  pasted.push(performance.now() - start);
  start = performance.now();
  await page.locator('.intake .main').click();
  await page.locator('.camera').waitFor();
  await page.locator('.card').waitFor({ timeout: HANG });
  clicked.push(performance.now() - start);
  await context.close();
}
console.log(`ready after opening: ${median(begun)} ms; verdict after a paste: ${median(pasted)} ms; after the click on the camera: ${median(clicked)} ms (medians of 3)`);
await browser.close();

// A stamp too small to read: the camera goes on.
const other = await launch({ video: join(folder, 'far.y4m') });
const context = await other.newContext({ locale: 'en' });
await context.grantPermissions(['camera']);
const page = await open(context, site);
await page.evaluate(() => {
  globalThis.frames_ = 0;
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...all) {
    if (all[0]?.name === 'frame') globalThis.frames_++;
    return postMessage.apply(this, all);
  };
});
await page.locator('.intake .main').click();
await page.waitForFunction(() => globalThis.frames_ > 5, null, { timeout: HANG });
const rate = await page.evaluate(async () => {
  const [from, start] = [globalThis.frames_, performance.now()];
  await new Promise((done) => setTimeout(done, 5_000));
  return ((globalThis.frames_ - from) / (performance.now() - start)) * 1_000;
});
console.log(`frames of 1280x720: ${rate.toFixed(1)} a second`);
await other.close();
await site.off();
