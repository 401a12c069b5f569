//! Pages of a PDF, drawn by a worker of its own that is started for each file and killed after it.
import { FileTrouble } from './engine';
import type { PdfQuestion, PdfReply } from './protocol';
import { script } from './trusted';

/** Pages that are read. A diploma and its supplement have fewer. */
export const MAX_PAGES = 50;

/** How long one page may take, in milliseconds. A file can be made that never ends. */
const DEADLINE = 45_000;

export interface Page {
  readonly number: number;
  readonly count: number;
  readonly pixels: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

/** The pages of `file`, one after the other. Throws `FileTrouble`. */
export async function* pages(file: Blob): AsyncGenerator<Page> {
  const content = await file.arrayBuffer();
  const worker = new Worker(script('pdf'), { type: 'module', name: 'pdf' });
  // pdf.js listens to the messages of the worker itself.
  const channel = new MessageChannel();
  worker.postMessage('port', [channel.port2]);
  const one = { worker, port: channel.port1 };
  try {
    const opened = await ask(one, { open: content }, [content]);
    if (!('pages' in opened)) throw new FileTrouble('unreadable');
    const count = Math.min(opened.pages, MAX_PAGES);
    for (let number = 1; number <= count; number++) {
      const page = await ask(one, { page: number });
      if (!('pixels' in page)) throw new FileTrouble('unreadable');
      yield { number, count, ...page };
    }
  } finally {
    worker.terminate();
  }
}

interface Drawer {
  readonly worker: Worker;
  readonly port: MessagePort;
}

function ask({ worker, port }: Drawer, question: PdfQuestion, transfer: Transferable[] = []): Promise<PdfReply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new FileTrouble('too-slow')), DEADLINE);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    port.onmessage = ({ data }: MessageEvent<PdfReply>) =>
      settle(() => ('trouble' in data ? reject(new FileTrouble(data.trouble, data.message)) : resolve(data)));
    worker.onerror = (event) => settle(() => reject(new FileTrouble('unreadable', event.message)));
    port.postMessage(question, transfer);
  });
}
