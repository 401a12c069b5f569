//! The trust list: how old it is, and a newer one from the page's server or from a file.
import type { App } from '../app';
import { button, h } from '../dom';
import { day } from '../texts';

export function trustScreen(app: App): HTMLElement {
  const { texts, summary, news } = app;
  const screen = h('div', { class: 'screen trust' }, h('h1', { tabindex: -1 }, texts.trust));
  const file = h('input', { type: 'file', accept: '.cbor', class: 'hidden', id: 'bundle', tabindex: -1, 'aria-hidden': 'true' });
  file.addEventListener('change', () => {
    const [bundle] = file.files ?? [];
    if (bundle !== undefined) void app.import(bundle);
  });
  const status = h('div', { role: 'status' });
  if (app.updating) status.append(h('p', {}, texts.reading));
  if (news !== null) {
    const issued = summary?.issued == null ? '–' : day(summary.issued, app.language.code);
    const isGood = news === 'taken' || news === 'unchanged';
    status.append(h('p', { class: isGood ? 'news good' : 'news' }, texts[news].replace('{date}', issued)));
  }
  screen.append(status);
  if (summary !== null) {
    const date = (seconds: number | null) => (seconds === null ? '–' : day(seconds, app.language.code));
    screen.append(
      h(
        'dl',
        { class: 'facts' },
        h('div', {}, h('dt', {}, texts.issued), h('dd', {}, date(summary.issued))),
        h('div', {}, h('dt', {}, texts['next-update']), h('dd', {}, date(summary.nextUpdate))),
        h('div', {}, h('dt', {}, texts.issuers), h('dd', {}, String(summary.issuers))),
        h('div', {}, h('dt', {}, texts.version), h('dd', {}, summary.listVersion === null ? '–' : String(summary.listVersion))),
      ),
    );
  }
  screen.append(
    h(
      'div',
      { class: 'actions' },
      button(texts.update, () => void app.update(), { class: 'main', disabled: app.updating }),
      button(texts.import, () => file.click(), { disabled: app.updating }),
      file,
    ),
  );
  return screen;
}
