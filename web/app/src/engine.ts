//! The page's side of the engine: asks the worker, waits with a deadline, and starts another one if it hangs.
import type { Name, Question, Questions, Reply, Trouble } from './protocol';
import { script } from './trusted';

/** A file gave no answer. */
export class FileTrouble extends Error {
  constructor(
    readonly trouble: Trouble,
    message: string = trouble,
  ) {
    super(message);
  }
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/** How long a question may take, in milliseconds. A hostile file can make a decoder slow; then the worker is killed. */
export const DEADLINE = 60_000;

export class Engine {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #last = 0;
  #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  /** Loads the program. */
  begin(): Promise<Questions['begin']['answer']> {
    return this.#ask('begin', { language: this.#language });
  }

  async setLanguage(language: string): Promise<void> {
    this.#language = language;
    await this.ask('language', { language });
  }

  /** Asks one question. Things in `transfer` are given away and not copied. */
  async ask<N extends Name>(
    name: N,
    argument: Questions[N]['argument'],
    transfer: Transferable[] = [],
  ): Promise<Questions[N]['answer']> {
    // After a worker was killed, the next one has to load everything again.
    if (this.#worker === null) await this.begin();
    return this.#ask(name, argument, transfer);
  }

  #ask<N extends Name>(
    name: N,
    argument: Questions[N]['argument'],
    transfer: Transferable[] = [],
  ): Promise<Questions[N]['answer']> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#kill(new FileTrouble('too-slow')), DEADLINE);
      this.#waiting.set(id, { resolve, reject, timer });
      const question: Question<N> = { id, name, argument };
      worker.postMessage(question, transfer);
    });
  }

  #start(): Worker {
    const worker = new Worker(script('engine'), { type: 'module', name: 'engine' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      if (waiting === undefined) return;
      this.#waiting.delete(data.id);
      clearTimeout(waiting.timer);
      if ('answer' in data) waiting.resolve(data.answer as never);
      else if (data.trouble === 'broken') {
        waiting.reject(new FileTrouble('unreadable', data.message));
        this.#kill(new FileTrouble('unreadable', data.message));
      } else if (data.trouble === 'failed') waiting.reject(new Error(data.message));
      else waiting.reject(new FileTrouble(data.trouble, data.message));
    };
    // It could not be loaded, or ran out of memory.
    worker.onerror = (event) => this.#kill(new Error(event.message || 'the worker ended'));
    return worker;
  }

  #kill(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) {
      clearTimeout(one.timer);
      one.reject(error);
    }
  }
}
