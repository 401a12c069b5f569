//! What the page knows about trust. Times are seconds since 1970 in UTC.

export interface Summary {
  /** When the list of issuers was issued; none if there is no list. */
  readonly issued: number | null;
  readonly nextUpdate: number | null;
  readonly issuers: number;
  readonly listVersion: number | null;
  /**
   * What the browser remembers from earlier visits.
   * `kept`: the trust of earlier visits.
   * `new`: nothing, but the newest bundle was fetched since. A first visit, or the storage was cleared.
   * `unconfirmed`: nothing, and no newest bundle could be fetched. Nothing is shown as valid then.
   */
  readonly memory: 'kept' | 'new' | 'unconfirmed';
  /** Whether the browser lets the page store anything. */
  readonly stored: boolean;
}

/** What an import or an update did. Only `taken` changed anything. */
export interface Update {
  readonly result: 'taken' | 'unchanged' | 'older' | 'refused' | 'offline' | 'not-stored';
  readonly summary: Summary;
}
