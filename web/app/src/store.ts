//! What the browser keeps: the files of trust, and stamps that a holder saved. Nothing else is stored, and no file that was verified.

const NAME = 'qualistamp';
const TRUST = 'trust';
const SAVED = 'saved';

/** A stamp that its holder keeps. */
export interface Saved {
  /** The text of the stamp, which is what is kept; it is verified again each time. */
  readonly text: string;
  /** Milliseconds since 1970, for the order. */
  readonly since: number;
}

/** Opens the database. Rejects where the browser does not let the page store anything. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TRUST);
      request.result.createObjectStore(SAVED, { keyPath: 'text' });
    };
    request.onsuccess = () => {
      // Another tab with a newer page may need to change the stores.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Runs `work` in one transaction, and resolves when it is complete and on the disk: never before. */
async function transaction<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const database = await open();
  try {
    return await new Promise<T | undefined>((resolve, reject) => {
      const transaction = database.transaction(store, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

export type Files = ReadonlyMap<string, Uint8Array>;

/** The files of trust, by name; none in a browser that remembers nothing. */
export async function readTrust(): Promise<Files> {
  const database = await open();
  try {
    return await new Promise<Files>((resolve, reject) => {
      const transaction = database.transaction(TRUST, 'readonly');
      const names = transaction.objectStore(TRUST).getAllKeys();
      const contents = transaction.objectStore(TRUST).getAll();
      transaction.oncomplete = () =>
        resolve(new Map(names.result.map((name, index) => [String(name), contents.result[index] as Uint8Array])));
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

/** Replaces all files of trust at once: a tab that is killed meanwhile leaves the old ones whole. */
export async function writeTrust(files: Files): Promise<void> {
  await transaction(TRUST, 'readwrite', (store) => {
    store.clear();
    for (const [name, content] of files) store.put(content, name);
    return undefined;
  });
}

export async function savedStamps(): Promise<Saved[]> {
  const all = (await transaction<Saved[]>(SAVED, 'readonly', (store) => store.getAll())) ?? [];
  return all.sort((one, other) => other.since - one.since);
}

export async function save(stamp: Saved): Promise<void> {
  await transaction(SAVED, 'readwrite', (store) => store.put(stamp));
}

export async function remove(text: string): Promise<void> {
  await transaction(SAVED, 'readwrite', (store) => store.delete(text));
}
