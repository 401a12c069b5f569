//! One answer: the verdict by word, shape and colour, what to do now, what to compare, which list spoke, and how old the news is.
import type { Answer, Field } from '../answer';
import { h, put } from '../dom';
import { findingShape, verdictShape } from '../shapes';
import type { Trouble } from '../protocol';
import type { Texts } from '../texts';

/** The card of an answer. The heading can be focused, so that a screen reader says the verdict at once. */
export function card(answer: Answer, texts: Texts, about: string | null): HTMLElement {
  const banner = h(
    'header',
    { class: 'banner' },
    verdictShape(answer.tone),
    h('div', {}, h('h2', { tabindex: -1, class: 'verdict' }, answer.verdict), h('p', {}, answer.found)),
  );
  const element = h('article', { class: `card tone-${answer.tone}` }, banner);
  const body = h('div', { class: 'body' });
  put(body, [about !== null && h('p', { class: 'about' }, h('bdi', {}, about)), nextStep(answer.next, texts)]);
  for (const note of answer.notes) {
    put(body, [
      h(
        'div',
        { class: note.isCaution ? 'note caution' : 'note' },
        h('p', {}, note.found),
        h('p', { class: 'soft' }, note.next),
      ),
    ]);
  }
  put(body, [issuerBlock(answer), fieldList(answer), checks(answer, texts)]);
  element.append(body);
  return element;
}

/** The card of a file in which nothing could be read: a problem with the file, and no verdict. */
export function troubleCard(trouble: Trouble, texts: Texts, about: string | null): HTMLElement {
  return h(
    'article',
    { class: 'card tone-none' },
    h(
      'header',
      { class: 'banner' },
      verdictShape('none'),
      h('div', {}, h('h2', { tabindex: -1, class: 'verdict' }, texts['verdict-not-read']), h('p', {}, texts[trouble]), about !== null && h('p', {}, h('bdi', {}, about))),
    ),
  );
}

function nextStep(next: string, texts: Texts): HTMLElement | null {
  if (next === '') return null;
  return h('div', { class: 'next' }, h('h3', {}, texts.next), h('p', {}, next));
}

function issuerBlock({ issuer, trust }: Answer): HTMLElement | null {
  if (issuer === null && trust === null) return null;
  const block = h('div', { class: 'issuer' });
  if (issuer !== null) {
    put(block, [
      h('p', { class: 'label' }, issuer.label),
      h('p', { class: 'name' }, h('bdi', {}, issuer.name)),
      issuer.translated !== null && h('p', {}, h('bdi', {}, issuer.translated)),
      h('p', { class: 'soft' }, issuer.country),
    ]);
  }
  put(block, [trust !== null && h('p', { class: 'soft age' }, trust)]);
  return block;
}

/** Large: a person compares them with paper, letter by letter. */
function fieldList(answer: Answer): HTMLElement | null {
  if (answer.fields.length === 0) return null;
  const list = h('dl', { class: 'fields' });
  for (const field of answer.fields) list.append(row(field));
  return h('section', { class: 'signed' }, answer.heading !== null && h('h3', {}, answer.heading), list);
}

function row({ kind, label, value, explained }: Field): HTMLElement {
  const isMain = kind !== 'other' && kind !== 'title-english';
  const definition = h('dd', {}, h('bdi', {}, value));
  if (explained !== null) definition.append(h('small', {}, explained));
  return h('div', { class: isMain ? 'main' : null }, h('dt', {}, label), definition);
}

function checks(answer: Answer, texts: Texts): HTMLElement | null {
  if (answer.axes.length === 0) return h('p', { class: 'soft code' }, answer.codeLine);
  const list = h('ul', {});
  for (const { label, finding, kind } of answer.axes) {
    list.append(h('li', { class: `finding-${kind}` }, findingShape(kind), h('span', {}, label), h('span', { class: 'soft' }, finding)));
  }
  return h('details', { class: 'checks', open: answer.tone !== 'valid' }, h('summary', {}, texts.checks, ' · ', h('span', { class: 'code' }, answer.codeLine)), list);
}
