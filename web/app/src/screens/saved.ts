//! The holder's page: saved stamps, shown large and bright, saved as a picture, deleted. Everything stays on the device.
import { holderOf, titleOf, type Answer } from '../answer';
import type { App } from '../app';
import { button, h } from '../dom';
import { remove, save, savedStamps } from '../store';
import { download } from './download';

/** Stamps that this browser keeps, verified again; none before they were read. */
let stamps: readonly Answer[] | null = null;
let shown: string | null = null;
/** The one that is about to be deleted. */
let doomed: string | null = null;

export function canSave(app: App, answer: Answer): boolean {
  const isGood = answer.tone === 'valid' || answer.tone === 'caution';
  return isGood && app.summary?.stored === true && !(stamps ?? []).some((one) => one.text === answer.text);
}

export async function saveStamp(app: App, answer: Answer): Promise<void> {
  // A wish: the browser may still delete what is stored.
  await navigator.storage?.persist?.().catch(() => false);
  try {
    await save({ text: answer.text, since: Date.now() });
  } catch {
    app.notStored();
    return;
  }
  await load(app);
  app.show('saved');
}

/** Reads the saved stamps and verifies them again. */
export async function load(app: App): Promise<void> {
  const texts = (await savedStamps().catch(() => [])).map((stamp) => stamp.text);
  stamps = texts.length === 0 ? [] : await app.engine.ask('texts', { texts });
  app.changed();
}

export function savedScreen(app: App): HTMLElement {
  const { texts } = app;
  const screen = h('div', { class: 'screen saved' }, h('h1', { tabindex: -1 }, texts.saved));
  const large = stamps?.find((stamp) => stamp.text === shown);
  if (large !== undefined) {
    screen.append(show(app, large));
    return screen;
  }
  if (stamps === null || stamps.length === 0) {
    screen.append(h('p', {}, app.summary?.stored === false ? texts['not-stored'] : texts['saved-none']));
    return screen;
  }
  const list = h('ul', { class: 'stamps' });
  for (const stamp of stamps) list.append(item(app, stamp));
  screen.append(list);
  return screen;
}

function item(app: App, stamp: Answer): HTMLElement {
  const { texts } = app;
  const open = (): void => {
    shown = stamp.text;
    app.changed();
  };
  const actions = h('div', { class: 'actions' });
  if (doomed === stamp.text) {
    actions.append(
      h('p', { role: 'alert' }, texts['delete-sure']),
      button(texts.delete, () => void destroy(app, stamp), { class: 'danger' }),
      button(texts.back, () => mark(app, null)),
    );
  } else {
    actions.append(
      button(texts.show, open, { class: 'main' }),
      button(texts.verify, () => app.answered([stamp])),
      button(texts.delete, () => mark(app, stamp.text)),
    );
  }
  return h(
    'li',
    {},
    h('h2', {}, h('bdi', {}, titleOf(stamp) || stamp.verdict)),
    h('p', {}, h('bdi', {}, holderOf(stamp))),
    h('p', { class: 'soft' }, h('bdi', {}, stamp.issuer?.name ?? '')),
    actions,
  );
}

function mark(app: App, text: string | null): void {
  doomed = text;
  app.changed();
}

async function destroy(app: App, stamp: Answer): Promise<void> {
  doomed = null;
  await remove(stamp.text);
  await load(app);
}

/** Black on white with its margin, also in the dark: scanners need it. */
function show(app: App, stamp: Answer): HTMLElement {
  const { texts } = app;
  const canvas = h('canvas', { role: 'img', 'aria-label': `${titleOf(stamp)}, ${holderOf(stamp)}` });
  void draw(app, stamp.text, canvas);
  const close = (): void => {
    shown = null;
    app.changed();
  };
  return h(
    'figure',
    { class: 'large' },
    canvas,
    h('figcaption', {}, h('strong', {}, h('bdi', {}, holderOf(stamp))), h('span', {}, h('bdi', {}, titleOf(stamp)))),
    h(
      'div',
      { class: 'actions' },
      button(texts.picture, () => canvas.toBlob((blob) => blob !== null && download(blob, 'qualistamp.png'), 'image/png')),
      button(texts.print, () => window.print()),
      button(texts.close, close),
    ),
  );
}

/** Pixels of a module; a whole number, so that edges are sharp. */
const MODULE = 12;

async function draw(app: App, text: string, canvas: HTMLCanvasElement): Promise<void> {
  const { side, path } = await app.engine.ask('symbol', { text });
  canvas.width = canvas.height = side * MODULE;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(MODULE, MODULE);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  canvas.dataset['drawn'] = 'true';
}
