// What a person does with the page, and what they see.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** Opens the page and waits until it can verify. */
export async function open(context, site) {
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await ready(page);
  return page;
}

/** Until the page can verify. */
export const ready = (page) => page.waitForSelector('body[data-ready=true]', { timeout: HANG });

/** Until `state`, which may be asynchronous, is true in the page. */
export async function until(page, state) {
  const end = Date.now() + HANG;
  while (!(await page.evaluate(state))) {
    if (Date.now() > end) throw new Error(`hangs: ${state}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Until the page works without a network. */
export const controlled = (page) => until(page, async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null);

/** Milliseconds after which something hangs for certain; nothing is measured. */
export const HANG = 120_000;

/** Drops files on the page: paths, or names with bytes. */
export async function drop(page, files) {
  const contents = files.map((file) =>
    typeof file === 'string'
      ? { name: basename(file), bytes: readFileSync(file).toString('base64') }
      : { name: file.name, bytes: Buffer.from(file.bytes).toString('base64') },
  );
  await page.evaluate((all) => {
    const data = new DataTransfer();
    for (const { name, bytes } of all) {
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], name));
    }
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, contents);
}

/** Types or pastes the text of a stamp. */
export async function verifyText(page, text) {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** The answer that is shown: its tone, and its code if it has one. */
export async function answer(page, tone) {
  const card = page.locator(tone === undefined ? '.card' : `.card.tone-${tone}`);
  await card.waitFor({ timeout: HANG });
  const name = (await card.getAttribute('class')).match(/tone-([a-z-]+)/)[1];
  const code = (await card.locator('.code').allTextContents()).join(' ').match(/[A-Z]\d\d/)?.[0] ?? null;
  return { tone: name, code, text: await card.innerText() };
}

/** Verifies a text and gives its answer. The earlier answer must be another one. */
export async function answerTo(page, text) {
  const before = await page.locator('.card').count();
  if (before > 0) await page.evaluate(() => document.querySelector('.card').setAttribute('data-old', ''));
  await verifyText(page, text);
  await page.locator('.card:not([data-old])').waitFor({ timeout: HANG });
  return answer(page);
}

export const tab = (page, number) => page.locator('.top nav button').nth(number).click();

/** Chooses a bundle on the screen of the trust list, and waits until the page says what it did with it. */
export async function importBundle(page, file) {
  await tab(page, 2);
  await page.locator('#bundle').setInputFiles(file);
  await page.locator('.news').waitFor({ timeout: HANG });
  return page.locator('.news').innerText();
}

/** Deletes what the browser keeps in IndexedDB for the page, as a browser does that clears storage. */
export async function forget(page, site) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb,local_storage' });
  await session.detach();
}
