//! The page's state, and what changes it. Screens read it and are drawn anew after each change.
import type { Answer } from './answer';
import { Engine, FileTrouble } from './engine';
import { read, type Progress, type Row } from './intake';
import { readLanguage, writeLanguage } from './preferences';
import type { Update, Summary } from './trust';
import { preferred, textsIn, type Language, type Texts } from './texts';

/** Rows from which on the table is drawn for every tenth file only. */
const LONG = 50;

export type Screen = 'verify' | 'saved' | 'trust';

export class App {
  language: Language;
  readonly engine: Engine;
  screen: Screen = 'verify';
  rows: readonly Row[] = [];
  /** The row that is shown whole, if there are several. */
  chosen: number | null = null;
  progress: Progress | null = null;
  /** Whether the camera is on. */
  camera = false;
  summary: Summary | null = null;
  news: Update['result'] | null = null;
  updating = false;
  version = '';
  /** Set when a new version of the page waits: activates it. */
  newVersion: (() => void) | null = null;
  #reading: Promise<void> = Promise.resolve();
  #round = 0;

  private constructor(
    language: Language,
    public texts: Texts,
    private readonly onChange: () => void,
  ) {
    this.language = language;
    this.engine = new Engine(language.code);
  }

  static async create(onChange: () => void): Promise<App> {
    const language = preferred(readLanguage());
    return new App(language, await textsIn(language), onChange);
  }

  changed(): void {
    this.onChange();
  }

  async begin(): Promise<void> {
    const { version, summary } = await this.engine.begin();
    this.version = version;
    this.summary = summary;
    this.changed();
  }

  show(screen: Screen): void {
    if (screen !== this.screen) {
      // For the Back button. The address stays as it is: no verdict and no screen has one.
      history.pushState({ screen }, '');
      this.screen = screen;
      this.camera = false;
      this.news = null;
    }
    this.changed();
  }

  /** The Back button: to the table, or to an earlier screen. */
  back(state: unknown): void {
    const screen = (state as { screen?: Screen } | null)?.screen ?? 'verify';
    this.camera = false;
    this.chosen = null;
    this.screen = screen;
    this.changed();
  }

  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    writeLanguage(language.code);
    this.texts = await textsIn(language);
    await this.engine.setLanguage(language.code);
    await this.#sayAgain();
    this.changed();
  }

  /** Reads files and shows their rows in place of the earlier ones. Files that come meanwhile are read after these. */
  open(files: readonly File[]): void {
    if (files.length === 0) return;
    const round = ++this.#round;
    this.screen = 'verify';
    this.camera = false;
    this.rows = [];
    this.chosen = null;
    this.progress = { name: files[0]?.name ?? '', done: 0, total: files.length };
    this.changed();
    this.#reading = this.#reading.then(() =>
      read(
        this.engine,
        files,
        (rows, progress) => {
          // Something newer was dropped: these are no longer asked for.
          if (round !== this.#round) return;
          this.rows = [...this.rows, ...rows];
          const isLast = progress.done === progress.total;
          this.progress = isLast ? null : progress;
          // A long table is not drawn for every file.
          if (isLast || this.rows.length < LONG || progress.done % 10 === 0) this.changed();
        },
        () => round === this.#round,
      ),
    );
  }

  /** Verifies a text that was typed or pasted. */
  async verify(text: string): Promise<void> {
    const round = ++this.#round;
    try {
      const answers = await this.engine.ask('texts', { texts: [text.trim()] });
      if (round === this.#round) this.answered(answers);
    } catch (error) {
      // The worker died; the next question gets another one.
      const trouble = error instanceof FileTrouble ? error.trouble : 'unreadable';
      this.rows = [{ name: null, page: null, trouble }];
      this.changed();
    }
  }

  /** Shows answers of the camera, of a text or of a saved stamp. */
  answered(answers: readonly Answer[]): void {
    this.#round++;
    this.rows = answers.map((answer) => ({ name: null, page: null, answer }));
    this.chosen = null;
    this.progress = null;
    this.camera = false;
    if (this.screen !== 'verify') history.pushState({ screen: 'verify' }, '');
    this.screen = 'verify';
    this.changed();
  }

  choose(index: number | null): void {
    if (index !== null && this.chosen === null) history.pushState({ screen: 'verify' }, '');
    this.chosen = index;
    this.changed();
  }

  async update(): Promise<void> {
    await this.#trust(() => this.engine.ask('update', null));
  }

  async import(file: File): Promise<void> {
    // Larger than any bundle may be.
    if (file.size > 32 * 1024 * 1024) {
      this.news = 'refused';
      this.changed();
      return;
    }
    const bundle = await file.arrayBuffer();
    await this.#trust(() => this.engine.ask('import', { bundle }, [bundle]));
  }

  /** The browser stores nothing, although it seemed so. */
  notStored(): void {
    if (this.summary !== null) this.summary = { ...this.summary, stored: false };
    this.changed();
  }

  /** Another tab changed what is trusted. */
  async trustChanged(): Promise<void> {
    this.summary = await this.engine.ask('summary', null);
    await this.#sayAgain();
    this.changed();
  }

  async #trust(work: () => Promise<Update>): Promise<void> {
    this.updating = true;
    this.news = null;
    this.changed();
    try {
      const { result, summary } = await work();
      this.news = result;
      this.summary = summary;
      await this.#sayAgain();
    } catch {
      this.news = 'not-stored';
    } finally {
      this.updating = false;
      this.changed();
    }
  }

  /** Verifies the shown stamps again: in another language, or after the trust has changed. */
  async #sayAgain(): Promise<void> {
    const rows = this.rows;
    const texts = rows.flatMap((row) => ('answer' in row ? [row.answer.text] : []));
    if (texts.length === 0) return;
    const answers = (await this.engine.ask('texts', { texts })).values();
    const again = rows.map((row) => {
      if (!('answer' in row)) return row;
      const answer = answers.next().value;
      return answer === undefined ? row : { name: row.name, page: row.page, answer };
    });
    if (this.rows === rows) this.rows = again;
  }
}
