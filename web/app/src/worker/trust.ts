//! What this browser trusts, and how it comes to trust more. Read docs/adr/0031 before changing the order of anything here.
//!
//! A browser may delete everything that a page has stored. If an older bundle were then taken for the first one, awards that were
//! withdrawn and keys that were stolen since would be good again. So
//!
//! 1. the bundle of the release is taken first, at every start;
//! 2. if nothing is remembered, the newest bundle is fetched from the page's own server before anything is shown as valid;
//! 3. until that works, nothing is stored, so that the next start knows that nothing is remembered either.
import { Verifier, type Policy } from 'qualistamp-wasm';
import { readTrust, writeTrust, type Files } from '../store';
import type { Summary, Update } from '../trust';
import { newest, released } from './files';

const ROOT = 'trust/root.cbor';
const BUNDLE = 'trust/bundle.cbor';
/** Web Lock and channel between tabs. */
const NAME = 'qualistamp-trust';

/** Nothing is valid with a list of any age. */
const NOTHING_IS_VALID: Partial<Policy> = { hardLimitDays: 0 };

export class Trust {
  readonly #anchor: Uint8Array;
  #verifier: Verifier;
  #memory: Summary['memory'] = 'unconfirmed';
  #stored = true;
  /** Whether the release's bundle was taken. Without it, a file could turn back time. */
  #hasFloor = false;
  readonly #channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;

  private constructor(anchor: Uint8Array) {
    this.#anchor = anchor;
    this.#verifier = Verifier.open(anchor, []);
  }

  static async begin(): Promise<Trust> {
    const trust = new Trust(await released(ROOT));
    await trust.#begin();
    return trust;
  }

  get verifier(): Verifier {
    return this.#verifier;
  }

  /** What is accepted now. */
  get policy(): Partial<Policy> {
    return this.#memory === 'unconfirmed' ? NOTHING_IS_VALID : {};
  }

  get summary(): Summary {
    const { list } = this.#verifier.trustSummary();
    return {
      issued: list?.issued ?? null,
      nextUpdate: list?.nextUpdate ?? null,
      issuers: list?.issuers ?? 0,
      listVersion: list?.version ?? null,
      memory: this.#memory,
      stored: this.#stored,
    };
  }

  /** Another tab stored something. */
  async reload(): Promise<void> {
    if (this.#stored) await locked(() => this.#readStored());
  }

  /** The newest bundle of the page's own server. */
  async update(): Promise<Update> {
    let bundle: Uint8Array;
    try {
      bundle = await newest(BUNDLE);
    } catch {
      return { result: 'offline', summary: this.summary };
    }
    return this.#import(bundle, 'server');
  }

  /** A bundle that the user has. */
  import(bundle: Uint8Array): Promise<Update> {
    return this.#import(bundle, 'user');
  }

  async #begin(): Promise<void> {
    await locked(() => this.#readStored());
    try {
      await this.#import(await released(BUNDLE), 'release');
    } catch {
      // Without it, only the server can give the first bundle.
    }
    if (this.#memory === 'unconfirmed') await this.update();
  }

  #import(bundle: Uint8Array, from: 'release' | 'server' | 'user'): Promise<Update> {
    return locked(async () => {
      // Another tab may have imported meanwhile.
      const isKept = await this.#readStored();
      const before = this.#verifier.files();
      const { result, hasChanged } = take(this.#verifier, bundle);
      const isAccepted = result === 'taken' || result === 'unchanged';
      if (from === 'release') this.#hasFloor = isAccepted || result === 'older';
      // A file of the user counts only if it is newer than the release's bundle.
      const isNews = from === 'server' || (from === 'user' && this.#hasFloor && result === 'taken');
      if (this.#memory === 'unconfirmed' && isAccepted && isNews) this.#memory = 'new';
      if (this.#memory === 'unconfirmed' || !this.#stored || (isKept && !hasChanged)) {
        return { result, summary: this.summary };
      }
      try {
        await writeTrust(new Map(this.#verifier.files().map(({ name, bytes }) => [name, bytes])));
      } catch {
        if (!isKept) {
          // A browser that stores nothing at all: what was taken holds until the page is closed.
          this.#stored = false;
          return { result, summary: this.summary };
        }
        // Success is told only once it is on the disk.
        this.#verifier = Verifier.open(this.#anchor, before);
        return { result: 'not-stored', summary: this.summary };
      }
      this.#channel?.postMessage(null);
      return { result, summary: this.summary };
    });
  }

  /** Takes over what is stored, and tells whether there is anything. */
  async #readStored(): Promise<boolean> {
    let files: Files;
    try {
      files = await readTrust();
    } catch {
      this.#stored = false;
      return false;
    }
    if (files.size === 0) return false;
    const verifier = Verifier.open(this.#anchor, [...files].map(([name, bytes]) => ({ name, bytes })));
    // Files without a list are no memory: they are damaged, or of another root.
    if (verifier.trustSummary().list === null) {
      verifier.free();
      return false;
    }
    this.#verifier.free();
    this.#verifier = verifier;
    if (this.#memory === 'unconfirmed') this.#memory = 'kept';
    return true;
  }
}

/** Imports into `verifier`. Files may have changed even if the bundle was refused: a new root may have been adopted. */
function take(verifier: Verifier, bundle: Uint8Array): { result: Update['result']; hasChanged: boolean } {
  const changed = (): boolean => {
    const { written, removed } = verifier.takeChanges();
    return written.length + removed.length > 0;
  };
  try {
    const { refused } = verifier.importBundle(bundle, Date.now() / 1000);
    const hasChanged = changed();
    return { result: hasChanged ? 'taken' : refused.length > 0 ? 'older' : 'unchanged', hasChanged };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TrustError') throw error;
    const fault = (error as { fault?: unknown }).fault;
    return { result: /RolledBack/i.test(JSON.stringify(fault ?? null)) ? 'older' : 'refused', hasChanged: changed() };
  }
}

/** Runs `work` while no other tab does the same. */
function locked<T>(work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(NAME, work) as Promise<T>;
}
