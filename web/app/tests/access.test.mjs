// Every state of the page through axe-core, in four languages of which one is written from right to left; and pictures for docs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.mjs';
import { answerTo, drop, HANG, importBundle, open, tab } from './page.mjs';
import { build, demo, Site, temporary } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** If set, pictures of the states go into this folder. */
const PICTURES = process.env['QUALISTAMP_PICTURES'];
const folder = temporary();
const at = (...path) => join(folder, ...path);
const text = (path) => readFileSync(at(path), 'utf8').trim();
const sites = {};
let browser;

before(async () => {
  demo(folder);
  for (const trust of ['now', 'later', 'before']) {
    sites[trust] = new Site(build(folder, { trust, out: `page-${trust}` }));
    await sites[trust].on();
  }
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await Promise.all(Object.values(sites).map((site) => site.off()));
});

async function clean(page, state) {
  // The policy of the page lets no foreign script in, so axe runs in a world of its own.
  const results = await page.evaluate(async (source) => {
    (0, eval)(source);
    return (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, AXE);
  return results.map((result) => `${state}: ${result}`);
}

for (const [language, looks] of [['en', 'light'], ['de', 'dark'], ['el', 'light'], ['ar', 'dark']]) {
  test(`axe finds nothing in any state: ${language}, ${looks}`, async () => {
    const found = [];
    for (const [name, viewport] of [['desk', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]]) {
      const options = { locale: language, colorScheme: looks, viewport, bypassCSP: true, deviceScaleFactor: PICTURES ? 2 : 1 };
      const context = await browser.newContext(options);
      const state = async (page, what) => {
        found.push(...(await clean(page, `${name} ${what}`)));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${name} ${what}: ${wide} pixels too wide`);
        if (PICTURES) await page.screenshot({ path: join(PICTURES, `${language}-${name}-${what}.png`) });
      };
      const now = await open(context, sites.now);
      assert.equal(await now.evaluate(() => document.documentElement.dir), language === 'ar' ? 'rtl' : 'ltr');
      await state(now, 'first');
      await now.reload();
      await now.waitForSelector('body[data-ready=true]', { timeout: HANG });
      await state(now, 'start');
      for (const [what, file] of [['valid', 'stamps/1-greek'], ['invalid', 'bad/4-bit-flipped'], ['not-sure', 'bad/5-unknown-key']]) {
        await answerTo(now, text(`demo/${file}.txt`));
        await state(now, what);
      }
      await answerTo(now, 'https://example.org/');
      await state(now, 'no-stamp');
      await drop(now, [at('demo/stamps/1-greek.png'), at('demo/stamps/2-cyrillic.png'), at('demo/stamps/3-latin.png'), at('demo/bad/4-bit-flipped.png'), at('demo/bad/5-unknown-key.png'), at('demo/bad/6-outside-scope.png'), at('demo/README.txt')]);
      await now.locator('.progress').waitFor({ state: 'detached', timeout: HANG });
      await state(now, 'table');
      await drop(now, [at('demo/trust-list.cbor')]);
      await now.locator('.card').waitFor({ timeout: HANG });
      await state(now, 'unreadable');
      await answerTo(now, text('demo/stamps/1-greek.txt'));
      await now.locator('.single .actions button').first().click();
      await now.locator('.stamps li').waitFor({ timeout: HANG });
      await state(now, 'saved');
      await now.locator('.stamps .main').click();
      await now.locator('canvas[data-drawn]').waitFor({ timeout: HANG });
      await state(now, 'shown');
      await tab(now, 2);
      await state(now, 'trust');
      await importBundle(now, at('later/bundle.cbor'));
      await state(now, 'refused');
      await tab(now, 0);
      await now.locator('.intake .main').click();
      await now.locator('.hint').waitFor();
      await now.waitForFunction(() => document.querySelectorAll('.camera button').length > 1, null, { timeout: HANG });
      await state(now, 'no-camera');
      const later = await open(context, sites.later);
      await answerTo(later, text('demo/later/withdrawn.txt'));
      await state(later, 'withdrawn');
      await context.close();
    }
    assert.deepEqual(found, []);
  });
}
