//! The answer about one stamp, as plain data to lay out. Every sentence in it was made by the crate `words`.

/** The kind of an answer: its colour and shape. `none`: nothing that is a stamp was read, which is no verdict. */
export type Tone = 'valid' | 'caution' | 'invalid' | 'not-sure' | 'none';

/** What was found on one axis; `open` if it was not checked. */
export type Finding = 'good' | 'bad' | 'noted' | 'open';

export interface Note {
  readonly code: string;
  readonly found: string;
  readonly next: string;
  readonly isCaution: boolean;
}

export interface Issuer {
  readonly label: string;
  /** In its own language. */
  readonly name: string;
  /** In the reader's language or in English, if that is another. */
  readonly translated: string | null;
  readonly countryLabel: string;
  readonly country: string;
}

export type FieldKind =
  | 'family-name'
  | 'family-name-latin'
  | 'given-names'
  | 'given-names-latin'
  | 'birth'
  | 'title'
  | 'title-english'
  | 'other';

export interface Field {
  readonly kind: FieldKind;
  readonly label: string;
  readonly value: string;
  /** What the value means. The issuer did not sign this. */
  readonly explained: string | null;
}

export interface Answer {
  /** The text of the code, to verify it again in another language or later, and to keep it. */
  readonly text: string;
  readonly tone: Tone;
  readonly verdict: string;
  readonly code: string;
  readonly codeLine: string;
  readonly found: string;
  readonly next: string;
  /** What a button may offer: `GetLatestList`, `Update` and others, as in the crate `words`. */
  readonly step: string;
  readonly notes: readonly Note[];
  readonly issuer: Issuer | null;
  /** How old the trust list is. */
  readonly trust: string | null;
  readonly heading: string | null;
  readonly fields: readonly Field[];
  readonly axes: readonly { readonly label: string; readonly finding: string; readonly kind: Finding }[];
}

/** Names of the holder as signed, in the original script. */
export function holderOf(answer: Answer): string {
  const value = (kind: FieldKind) => answer.fields.find((field) => field.kind === kind)?.value;
  return [value('given-names'), value('family-name')].filter(Boolean).join(' ');
}

/** The title of the award as signed. */
export const titleOf = (answer: Answer): string => answer.fields.find((field) => field.kind === 'title')?.value ?? '';

/** The worst first: a person who opens many files looks for these. */
export const WORST_FIRST: readonly Tone[] = ['invalid', 'not-sure', 'none', 'caution', 'valid'];
