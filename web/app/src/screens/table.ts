//! The table of many files: name, verdict, awarded to, awarding body. Filtered by verdict, saved for spreadsheets, printed.
import { holderOf, titleOf, WORST_FIRST, type Tone } from '../answer';
import type { App } from '../app';
import { csv } from '../csv';
import { button, h } from '../dom';
import type { Row } from '../intake';
import { verdictShape } from '../shapes';
import { download } from './download';

let filter: Tone | null = null;

export const toneOf = (row: Row): Tone => ('answer' in row ? row.answer.tone : 'none');

const verdictOf = (row: Row, app: App): string => ('answer' in row ? row.answer.verdict : app.texts['verdict-not-read']);

export function table(app: App): HTMLElement {
  const { texts, rows } = app;
  const tones = WORST_FIRST.filter((tone) => rows.some((row) => toneOf(row) === tone));
  if (filter !== null && !tones.includes(filter)) filter = null;
  const choose = (tone: Tone | null) => {
    filter = tone;
    app.changed();
  };
  const count = (tone: Tone) => rows.filter((row) => toneOf(row) === tone).length;
  const word = (tone: Tone): string => {
    const row = rows.find((one) => toneOf(one) === tone);
    return row === undefined ? '–' : verdictOf(row, app);
  };
  const filters = h('div', { class: 'filters', role: 'group' });
  filters.append(button(`${texts['report-all']} (${rows.length})`, () => choose(null), { 'aria-pressed': String(filter === null) }));
  for (const tone of tones) {
    const one = button(`${word(tone)} (${count(tone)})`, () => choose(tone), { 'aria-pressed': String(filter === tone), class: `tone-${tone}` });
    one.prepend(verdictShape(tone));
    filters.append(one);
  }
  // The roles say what the elements are anyway: on phones they are laid out as blocks, and browsers forget it then.
  const body = h('tbody', { role: 'rowgroup' });
  for (const [index, row] of rows.entries()) {
    if (filter === null || toneOf(row) === filter) body.append(line(app, row, index));
  }
  const head = h('tr', { role: 'row' }, ...[texts['column-file'], texts['column-verdict'], texts['column-holder'], texts['field-issuer']].map((name) => h('th', { scope: 'col', role: 'columnheader' }, name)));
  return h(
    'section',
    { class: 'many' },
    filters,
    h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': texts['column-verdict'] }, h('table', { role: 'table' }, h('thead', { role: 'rowgroup' }, head), body)),
    h(
      'div',
      { class: 'actions' },
      button(texts.csv, () => download(csv(app.rows, texts), 'qualistamp.csv')),
      button(texts.print, () => window.print()),
    ),
  );
}

function line(app: App, row: Row, index: number): HTMLElement {
  const name = [row.name ?? '–', row.page === null ? null : String(row.page)].filter(Boolean).join(' · ');
  const open = button(name, () => app.choose(index), { class: 'link' });
  const answer = 'answer' in row ? row.answer : null;
  const holder = h('td', { role: 'cell' });
  if (answer !== null) {
    holder.append(h('bdi', {}, holderOf(answer)), h('small', {}, h('bdi', {}, titleOf(answer))));
  }
  const verdict = h('span', { class: `chip tone-${toneOf(row)}` }, verdictShape(toneOf(row)), h('span', {}, verdictOf(row, app)));
  return h(
    'tr',
    { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader' }, open),
    h('td', { role: 'cell' }, verdict, 'answer' in row ? h('small', { class: 'code' }, row.answer.code) : h('small', {}, app.texts[row.trouble])),
    holder,
    h('td', { role: 'cell' }, answer?.issuer != null && h('bdi', {}, answer.issuer.name)),
  );
}
