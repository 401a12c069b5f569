//! What was dropped, chosen or pasted, read one file after the other.
import type { Answer } from './answer';
import { FileTrouble, type Engine } from './engine';
import { MAX_PAGES, pages } from './pdf';
import type { Trouble } from './protocol';

/** Bytes of a file that is opened. A scan of a diploma has a few million; larger files are refused unread. */
const MAX_FILE = 100 * 1024 * 1024;
/** Bytes of a file that is looked at as the text of a stamp. The longest stamp has under 5,000. */
const MAX_TEXT = 10_000;
/** Where a PDF says that it is one: some writers put other bytes before. */
const PDF_HEAD = 1024;

/** One line of the answer: a stamp, or a file in which none could be read. */
export type Row = {
  /** The file's name; none for the camera and for pasted texts. */
  readonly name: string | null;
  /** Page of a PDF, from 1. */
  readonly page: number | null;
} & ({ readonly answer: Answer } | { readonly trouble: Trouble });

export interface Progress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** Reads `files` and gives their rows as they come, as long as they are wanted. A file never stops those after it. */
export async function read(
  engine: Engine,
  files: readonly File[],
  onRows: (rows: readonly Row[], progress: Progress) => void,
  isWanted: () => boolean,
): Promise<void> {
  for (const [done, file] of files.entries()) {
    if (!isWanted()) return;
    const progress = { name: file.name, done, total: files.length };
    onRows([], progress);
    const rows: Row[] = [];
    try {
      for await (const row of readFile(engine, file)) rows.push(row);
    } catch (error) {
      // Also a worker that died: the next file gets a new one.
      const trouble = error instanceof FileTrouble ? error.trouble : 'unreadable';
      rows.push({ name: file.name, page: null, trouble });
    }
    onRows(rows, { ...progress, done: done + 1 });
  }
}

async function* readFile(engine: Engine, file: File): AsyncGenerator<Row> {
  const { name } = file;
  if (file.size > MAX_FILE) throw new FileTrouble('too-large');
  if (file.size === 0) throw new FileTrouble('unreadable');
  const head = new TextDecoder('latin1').decode(await file.slice(0, PDF_HEAD).arrayBuffer());
  if (head.includes('%PDF-')) {
    let found = false;
    let count = 0;
    for await (const page of pages(file)) {
      count = page.count;
      const argument = { pixels: page.pixels, width: page.width, height: page.height };
      for (const answer of await engine.ask('pixels', argument, [page.pixels])) {
        found = true;
        yield { name, page: page.number, answer };
      }
    }
    if (!found) throw new FileTrouble(count === MAX_PAGES ? 'too-large' : 'no-code');
    return;
  }
  if (file.size <= MAX_TEXT && (file.type === 'text/plain' || /^[\x20-\x7e\r\n]+$/.test(head))) {
    for (const answer of await engine.ask('texts', { texts: [(await file.text()).trim()] })) {
      yield { name, page: null, answer };
    }
    return;
  }
  const answers = await engine.ask('picture', { file });
  if (answers.length === 0) throw new FileTrouble('no-code');
  for (const answer of answers) yield { name, page: null, answer };
}

/** The files in what was dropped or pasted. Folders are left out. */
export function filesIn(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}
