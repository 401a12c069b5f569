//! The service worker: keeps every file of this version of the page, so that it works without a network.
//!
//! A version of the page is one set of files. `BUILD` is a hash over all of them, so a changed page always has a changed worker. A new
//! worker waits until the reader presses the button for the new version, or until all tabs are closed.
/// <reference lib="WebWorker" />

/** Put in by scripts/build.mjs. */
declare const BUILD: string;
/** What the first screen needs. */
declare const FIRST: readonly string[];
/** Everything else: other languages, the reader for PDFs. */
declare const LATER: readonly string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const NAME = `qualistamp-${BUILD}`;
const scope = worker.registration.scope;
const own = new Set([...FIRST, ...LATER].map((path) => new URL(path, scope).href));

const BUNDLE = new URL('./trust/bundle.cbor', scope).href;

/** Past the HTTP cache: files of two versions must never be mixed. */
const fresh = (path: string) => new Request(new URL(path, scope), { cache: 'reload', credentials: 'omit' });

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FIRST.map(fresh))));
});

worker.addEventListener('activate', (event) => {
  const others = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('qualistamp-') && name !== NAME) await caches.delete(name);
    }
    await worker.clients.claim();
  };
  event.waitUntil(others());
});

worker.addEventListener('message', (event) => {
  // The reader pressed the button for the new version.
  if (event.data === 'activate') event.waitUntil(worker.skipWaiting());
  // The page has shown its first screen.
  if (event.data === 'fill') event.waitUntil((filling ??= fill().finally(() => (filling = null))));
});

/** Several tabs ask at once. */
let filling: Promise<void> | null = null;

/** Fetches the files that are needed later. One that fails is fetched again when it is needed. */
async function fill(): Promise<void> {
  const cache = await caches.open(NAME);
  for (const path of LATER) {
    const request = fresh(path);
    if ((await cache.match(request, { ignoreVary: true })) === undefined) await cache.add(request).catch(() => undefined);
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // An update of trust asks the server; everything else is answered from this version, also when the page is loaded again.
  if (request.method !== 'GET' || (request.url === BUNDLE && request.cache === 'no-cache')) return;
  const address = request.mode === 'navigate' ? new URL('./index.html', scope).href : request.url;
  if (own.has(address)) event.respondWith(answer(address, request));
});

async function answer(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  const kept = await cache.match(address, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request.mode === 'navigate' ? address : request);
  if (response.ok) await cache.put(address, response.clone());
  return response;
}
