//! Files of this page, by their path from its address.

/** The page's own folder: workers are one below it. */
export const BASE = new URL('../', self.location.href);

/** Bytes of a bundle that are taken; a bundle of a whole continent has a few million. */
const MAX_BUNDLE = 32 * 1024 * 1024;

/** A file of this release: from the service worker, or from the server before there is one. */
export const released = (path: string): Promise<Uint8Array> => get(path, 'default');

/** The file as the server has it now. */
export const newest = (path: string): Promise<Uint8Array> => get(path, 'no-cache');

/** How long the server may take, in milliseconds, before the page goes on without it. */
const PATIENCE = 15_000;

async function get(path: string, cache: RequestCache): Promise<Uint8Array> {
  const options: RequestInit = { cache, credentials: 'omit', redirect: 'error', signal: AbortSignal.timeout(PATIENCE) };
  const response = await fetch(new URL(path, BASE), options).catch((error: unknown) => {
    throw new Error(`${path}: ${String(error)}`);
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Some hosts answer every address with their first page.
  if (response.headers.get('content-type')?.startsWith('text/html')) throw new Error(`${path}: not there`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > MAX_BUNDLE) throw new Error(`${path}: too large`);
  return bytes;
}
