//! The first screen: camera, files, paste; and under it the answers. The next drop works on an answer as well.
import type { App } from '../app';
import { button, h, put } from '../dom';
import { icon } from '../shapes';
import { canSave, saveStamp } from './saved';
import { cameraView } from './camera';
import { card, troubleCard } from './card';
import { table } from './table';
import type { Row } from '../intake';

/** What was typed and not yet verified. */
let draft = '';

export function verifyScreen(app: App): HTMLElement {
  const screen = h('div', { class: 'screen verify' });
  if (app.camera) {
    // First, because it must stay where it is while the rest is drawn.
    screen.append(cameraView(app));
    return screen;
  }
  const hasAnswer = app.rows.length > 0 || app.progress !== null;
  screen.append(intake(app, hasAnswer));
  if (app.progress !== null) screen.append(progress(app));
  put(screen, [answers(app)]);
  return screen;
}

function intake(app: App, isSmall: boolean): HTMLElement {
  const { texts } = app;
  const files = h('input', { type: 'file', multiple: true, accept: 'image/*,application/pdf,text/plain,.pdf,.txt', class: 'hidden', id: 'files', tabindex: -1, 'aria-hidden': 'true' });
  files.addEventListener('change', () => app.open([...(files.files ?? [])]));
  const camera = button(texts.camera, () => {
    app.camera = true;
    app.changed();
  }, { class: 'main' });
  camera.prepend(icon('camera'));
  const choose = button(texts.files, () => files.click());
  choose.prepend(icon('file'));
  const text = h('input', { type: 'text', id: 'paste', autocomplete: 'off', spellcheck: 'false', dir: 'ltr', placeholder: ' ' });
  text.value = draft;
  text.addEventListener('input', () => (draft = text.value));
  const form = h('form', { class: 'paste' }, h('label', { for: 'paste' }, texts.paste), h('div', {}, text, h('button', { type: 'submit' }, texts.verify)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    draft = '';
    if (text.value.trim() !== '') void app.verify(text.value);
  });
  const words = isSmall
    ? [h('h1', { class: 'hidden' }, texts.headline)]
    : [h('h1', {}, texts.headline), h('p', { class: 'intro' }, texts.intro)];
  return h(
    'section',
    { class: isSmall ? 'intake small' : 'intake' },
    ...words,
    h('div', { class: 'actions' }, camera, choose, files),
    !isSmall && form,
    !isSmall && h('p', { class: 'soft private' }, texts.private),
  );
}

function progress(app: App): HTMLElement {
  const { done, total, name } = app.progress ?? { done: 0, total: 1, name: '' };
  return h(
    'div',
    { class: 'progress', role: 'status' },
    h('p', {}, app.texts.reading, ' ', h('bdi', {}, name)),
    h('progress', { max: total, value: total > 1 ? done : null, 'aria-label': app.texts.reading }),
  );
}

function answers(app: App): HTMLElement | null {
  const [first] = app.rows;
  if (first === undefined) return null;
  if (app.rows.length === 1 && app.progress === null) return single(app, first);
  const chosen = app.chosen === null ? undefined : app.rows[app.chosen];
  if (chosen !== undefined) return single(app, chosen);
  return table(app);
}

function single(app: App, row: Row): HTMLElement {
  const { texts } = app;
  const about = [row.name, row.page === null ? null : String(row.page)].filter((part) => part !== null).join(' · ') || null;
  const view = h('section', { class: 'single' });
  if (app.chosen !== null) view.append(button(texts.back, () => history.back(), { class: 'link back' }));
  view.append('answer' in row ? card(row.answer, texts, about) : troubleCard(row.trouble, texts, about));
  const actions = h('div', { class: 'actions' });
  if ('answer' in row) {
    if (row.answer.step === 'getLatestList' || row.answer.step === 'getFirstList') {
      actions.append(button(texts.update, () => app.show('trust')));
    }
    if (canSave(app, row.answer)) actions.append(button(texts.save, () => void saveStamp(app, row.answer)));
    actions.append(button(texts.print, () => window.print()));
  }
  view.append(actions);
  return view;
}
