//! From what the program tells to what the page lays out. Decides nothing.
import type { AxisLine, FieldLine, IssuerText, NoteText, Step, Told, Tone as ToldTone } from 'qualistamp-wasm';
import type { Answer, FieldKind, Finding, Tone } from '../answer';

const TONES = { valid: 'valid', caution: 'caution', invalid: 'invalid', notSure: 'not-sure' } as const satisfies Record<string, Tone>;

const FINDINGS = { good: 'good', bad: 'bad', noted: 'noted', undecided: 'open', notReached: 'open' } as const satisfies Record<string, Finding>;

const KINDS = {
  familyName: 'family-name',
  familyNameLatin: 'family-name-latin',
  givenNames: 'given-names',
  givenNamesLatin: 'given-names-latin',
  birth: 'birth',
  title: 'title',
  titleEnglish: 'title-english',
  other: 'other',
} as const satisfies Record<string, FieldKind>;

/** The part of `Told` with the sentences. */
interface Card {
  tone: ToldTone;
  verdict: string;
  code: string;
  codeLine: string;
  found: string;
  next: string;
  step: Step;
  notes: NoteText[];
  issuer: IssuerText | null;
  trust: string | null;
  heading: string | null;
  fields: FieldLine[];
  axes: AxisLine[];
}

export function answerOf(text: string, told: Told): Answer {
  if (told.type === 'undecodable') {
    const { verdict, found, next } = told.unread;
    const code = told.supportCode;
    return {
      text, tone: 'none', verdict, code, codeLine: code, found, next, step: 'scan',
      notes: [], issuer: null, trust: null, heading: null, fields: [], axes: [],
    };
  }
  const card: Card = told.card;
  return {
    text,
    tone: TONES[card.tone],
    verdict: card.verdict,
    code: card.code,
    codeLine: card.codeLine,
    found: card.found,
    next: card.next,
    step: card.step,
    notes: card.notes,
    issuer: card.issuer,
    trust: card.trust,
    heading: card.heading,
    fields: card.fields.map(({ kind, label, value, explained }) => ({ kind: KINDS[kind], label, value, explained })),
    axes: card.axes.map(({ label, finding, kind }) => ({ label, finding, kind: FINDINGS[kind] })),
  };
}
