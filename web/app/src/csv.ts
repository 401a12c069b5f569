//! The table for spreadsheets: RFC 4180, with the columns and values of `qualistamp verify --csv` as far as the page has them.
import type { Answer, FieldKind, Tone } from './answer';
import type { Row } from './intake';
import type { Texts } from './texts';

const COLUMNS = [
  'input', 'page', 'verdict', 'code', 'explanation', 'next', 'issuer', 'country', 'family_name', 'given_names',
  'family_name_latin', 'given_names_latin', 'award', 'error',
] as const;

const VERDICTS: Record<Tone, string> = {
  valid: 'valid',
  caution: 'valid',
  invalid: 'invalid',
  'not-sure': 'indeterminate',
  none: 'no stamp',
};

/** `rows` as a file. It begins with a byte order mark, which tells Excel that it is UTF-8. */
export function csv(rows: readonly Row[], texts: Texts): Blob {
  const lines = [COLUMNS as readonly string[], ...rows.map((row) => record(row, texts))];
  const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv' });
}

function record(row: Row, texts: Texts): string[] {
  const place = [row.name ?? '', row.page === null ? '' : String(row.page)];
  if ('trouble' in row) return [...place, '', '', '', '', '', '', '', '', '', '', '', texts[row.trouble]];
  const { answer } = row;
  const explanation = [answer.found, ...answer.notes.map((note) => note.found)].join(' ');
  const names = (['family-name', 'given-names', 'family-name-latin', 'given-names-latin', 'title'] as const).map((kind) => valueOf(answer, kind));
  const issuer = [answer.issuer?.name ?? '', answer.issuer?.country ?? ''];
  return [...place, VERDICTS[answer.tone], answer.code, explanation, answer.next, ...issuer, ...names, ''];
}

const valueOf = (answer: Answer, kind: FieldKind): string =>
  answer.fields.find((field) => field.kind === kind)?.value ?? '';

/**
 * A field in quotes. Spreadsheets run what looks like a formula, and strangers choose the names of files and holders. A leading
 * quote makes it a text.
 */
function quoted(field: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
