//! Starts the page: checks the browser, draws the frame around the screens, and keeps it up to date.
import './style/index.css';
import { App, type Screen } from './app';
import { button, h } from './dom';
import { filesIn } from './intake';
import { endCamera } from './screens/camera';
import { load, savedScreen } from './screens/saved';
import { trustScreen } from './screens/trust';
import { verifyScreen } from './screens/verify';
import { icon, mark } from './shapes';
import { languages, lookUp, type Language } from './texts';
import { watch } from './versions';

/** Day of the build, put in by scripts/build.mjs. */
declare const BUILT: string;
/** Whether this release trusts invented awarding bodies. */
declare const IS_DEMO: boolean;

const SCREENS: Record<Screen, (app: App) => HTMLElement> = {
  verify: verifyScreen,
  saved: savedScreen,
  trust: trustScreen,
};

const page = document.querySelector('#page') as HTMLElement;
/** Why the page cannot verify at all. */
let failed: 'old-browser' | 'offline' | null = null;
let frame: { header: HTMLElement; notices: HTMLElement; main: HTMLElement; footer: HTMLElement } | null = null;
/** What the focus was moved for, so that it is moved once. */
let focused: unknown = null;

const app = await App.create(draw);
draw();

function draw(): void {
  document.documentElement.lang = app.language.code;
  document.documentElement.dir = app.language.rightToLeft ? 'rtl' : 'ltr';
  document.title = `Qualistamp · ${app.texts[app.screen]}`;
  if (!app.camera) endCamera();
  frame ??= build();
  // Left alone while nothing in them changes: a list that is open would close.
  renew(frame.header, `${app.language.code} ${app.screen}`, headerParts);
  renew(frame.notices, JSON.stringify([app.language.code, app.newVersion !== null, app.summary, app.updating]), notices);
  renew(frame.footer, `${app.language.code} ${app.version}`, footerParts);
  const screen = failed !== null ? h('p', { class: 'trouble', role: 'alert' }, app.texts[failed]) : SCREENS[app.screen](app);
  // The camera's element stays where it is: a video that is moved stops.
  if (frame.main.firstElementChild?.firstElementChild !== screen.firstElementChild || !app.camera) {
    keepingFocus(() => frame?.main.replaceChildren(screen));
  }
  focusVerdict();
}

function renew(element: HTMLElement, key: string, parts: () => HTMLElement[]): void {
  if (element.dataset['key'] === key) return;
  element.dataset['key'] = key;
  element.replaceChildren(...parts());
}

function build(): NonNullable<typeof frame> {
  const parts = {
    header: h('header', { class: 'top' }),
    notices: h('aside', { class: 'notices', 'aria-label': 'Qualistamp' }),
    main: h('main', { id: 'main' }),
    footer: h('footer', { class: 'bottom' }),
  };
  page.replaceChildren(parts.header, parts.notices, parts.main, parts.footer);
  return parts;
}

function headerParts(): HTMLElement[] {
  const { texts } = app;
  const brand = h('p', { class: 'name' }, mark(), h('span', {}, 'Qualistamp'));
  const nav = h('nav', { 'aria-label': 'Qualistamp' });
  for (const screen of ['verify', 'saved', 'trust'] as const) {
    const tab = button('', () => app.show(screen), { 'aria-current': app.screen === screen ? 'page' : null });
    tab.append(icon(screen), h('span', {}, texts[screen]));
    nav.append(tab);
  }
  const select = h('select', { id: 'language', 'aria-label': texts.language });
  for (const { code, name } of languages) {
    select.append(h('option', { value: code, selected: code === app.language.code, lang: code }, name));
  }
  select.addEventListener('change', () => {
    const language = lookUp(select.value);
    if (language !== undefined) void changeLanguage(language);
  });
  return [brand, nav, select];
}

async function changeLanguage(language: Language): Promise<void> {
  await app.setLanguage(language);
  // The list was drawn anew.
  document.querySelector<HTMLElement>('#language')?.focus();
  await load(app);
}

function notices(): HTMLElement[] {
  const { texts, summary } = app;
  const list: HTMLElement[] = [];
  if (app.newVersion !== null) {
    const activate = app.newVersion;
    list.push(h('div', { class: 'notice accent', role: 'status' }, h('p', {}, texts['new-version']), button(texts.reload, activate, { id: 'reload' })));
  }
  if (IS_DEMO) list.push(h('div', { class: 'notice' }, h('p', {}, texts.demo)));
  if (summary !== null && !summary.stored) list.push(h('div', { class: 'notice' }, h('p', {}, texts['not-stored'])));
  if (summary?.memory === 'new' && summary.stored) list.push(h('div', { class: 'notice', id: 'forgot' }, h('p', {}, texts.new)));
  if (summary?.memory === 'unconfirmed') {
    const again = button(texts.update, () => void app.update(), { disabled: app.updating });
    list.push(h('div', { class: 'notice warn', id: 'forgot', role: 'alert' }, h('p', {}, texts.unconfirmed), again));
  }
  return list;
}

function footerParts(): HTMLElement[] {
  const { texts } = app;
  return [h('p', { class: 'soft', id: 'version' }, `${texts.version} ${app.version}`.trim(), ' · ', h('bdi', {}, BUILT))];
}

/** Draws with the focus on the same control as before, where it is still there. */
function keepingFocus(work: () => void): void {
  const active = document.activeElement;
  const id = active instanceof HTMLElement && frame?.main.contains(active) ? active.id || active.textContent : null;
  work();
  if (id === null || id === '') return;
  const again = [...(frame?.main.querySelectorAll<HTMLElement>('button, input, select, summary') ?? [])].find(
    (element) => (element.id || element.textContent) === id,
  );
  again?.focus({ preventScroll: true });
}

/** Moves the focus to a new verdict: the answer is what the reader waits for, and a screen reader says it. */
function focusVerdict(): void {
  const answer = app.progress === null && !app.camera && app.screen === 'verify' ? (app.chosen === null ? app.rows[0] : app.rows[app.chosen]) : null;
  const key = answer == null ? null : 'answer' in answer ? `${app.language.code} ${app.chosen} ${answer.answer.text}` : answer;
  if (key === focused) return;
  focused = key;
  document.querySelector<HTMLElement>('.verdict')?.focus({ preventScroll: false });
}

function listen(): void {
  let depth = 0;
  const over = (change: number): void => {
    depth = Math.max(0, depth + change);
    document.body.classList.toggle('dropping', depth > 0);
  };
  window.addEventListener('dragenter', (event) => {
    event.preventDefault();
    over(1);
  });
  window.addEventListener('dragleave', () => over(-1));
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    over(-depth);
    const files = filesIn(event.dataTransfer);
    const [first] = files;
    if (app.screen === 'trust' && first !== undefined) void app.import(first);
    else app.open(files);
  });
  window.addEventListener('paste', (event) => {
    const files = filesIn(event.clipboardData);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) app.open(files);
    else if (text.trim() !== '' && !(event.target instanceof HTMLInputElement)) void app.verify(text);
    else return;
    event.preventDefault();
  });
  window.addEventListener('popstate', (event) => app.back(event.state));
  if ('BroadcastChannel' in globalThis) {
    const channel = new BroadcastChannel('qualistamp-trust');
    channel.onmessage = () => void app.trustChanged().catch(() => undefined);
  }
}

listen();
// Remembered for the first screen, so that the Back button comes back to it.
history.replaceState({ screen: 'verify' }, '');
try {
  await app.begin();
  document.body.dataset['ready'] = 'true';
  await load(app);
} catch (error) {
  // Without the root of the release, nothing can be verified; that is the network, not the browser.
  failed = String(error).includes('trust/root') || !navigator.onLine ? 'offline' : 'old-browser';
  draw();
}
watch(app);
