//! The shapes that stand for verdicts and actions. Each verdict has another outline, so that colour is never needed to tell them apart.
import { drawing } from './dom';
import type { Finding, Tone } from './answer';

const VERDICTS: Record<Tone, string> = {
  // A disc with a tick.
  valid: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm-1.4 15.6 7.2-7.4-1.9-1.8-5.3 5.5-2.6-2.6-1.9 1.9Z',
  // A triangle with an exclamation mark.
  caution: 'M12 1.6 23.4 22H.6ZM10.8 8.6l.3 6.7h1.8l.3-6.7ZM12 16.7a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
  // An octagon with a cross.
  invalid: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Zm.2 8.2 2.8 2.8-2.8 2.8 1.6 1.6 2.8-2.8 2.8 2.8 1.6-1.6-2.8-2.8 2.8-2.8-1.6-1.6-2.8 2.8-2.8-2.8Z',
  // A diamond with a question mark.
  'not-sure':
    'M12 .4 23.6 12 12 23.6.4 12Zm-3.6 9.1h2.1c.1-1 .7-1.6 1.6-1.6s1.5.5 1.5 1.3c0 .7-.3 1-1.2 1.6-1 .7-1.4 1.4-1.3 2.7h2c0-.8.2-1.1 1.2-1.8 1-.7 1.5-1.5 1.5-2.6 0-1.9-1.4-3.1-3.6-3.1S8.5 7.3 8.4 9.5ZM12.1 15a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6Z',
  // A square with a dash.
  none: 'M3 2h18a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1Zm4 8.8v2.4h10v-2.4Z',
};

const FINDINGS: Record<Finding, string> = {
  good: 'M9.5 18.5 3.5 12.5 5.6 10.4 9.5 14.3 18.4 5.5 20.5 7.6Z',
  bad: 'M5 7.1 7.1 5 12 9.9 16.9 5 19 7.1 14.1 12 19 16.9 16.9 19 12 14.1 7.1 19 5 16.9 9.9 12Z',
  noted: 'M10.6 4h2.8l-.4 10h-2ZM12 16.2a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4Z',
  open: 'M5 10.7h14v2.6H5Z',
};

const ICONS = {
  camera: 'M9 4h6l1.5 2.5H20a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8.5a2 2 0 0 1 2-2h3.5Zm3 4.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 1.8a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Z',
  file: 'M6 2h8l5 5v13a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Zm7 1.8V8h4.2ZM6 4v16h11v-10.2h-5.8V4Z',
  paste: 'M9 2h6v2h3a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h3ZM6 6v14h12V6h-2v2H8V6Zm5-2v2h2V4Z',
  verify: 'M3 3h7v7H3Zm2 2v3h3V5Zm9-2h7v7h-7Zm2 2v3h3V5ZM3 14h7v7H3Zm2 2v3h3v-3Zm9.5 5.2-3-3 1.6-1.6 1.4 1.4 4.4-4.4 1.6 1.6Z',
  saved: 'M6 2h12a1 1 0 0 1 1 1v19l-7-4-7 4V3a1 1 0 0 1 1-1Zm1 2v14.5l5-2.8 5 2.8V4Z',
  trust: 'M12 1.5 20.5 5v6c0 5.3-3.5 9.7-8.5 11.5C7 20.7 3.5 16.3 3.5 11V5Zm0 2.2L5.5 6.4V11c0 4.1 2.6 7.6 6.5 9.3 3.9-1.7 6.5-5.2 6.5-9.3V6.4Z',
} as const;

export const verdictShape = (tone: Tone): SVGSVGElement => drawing([VERDICTS[tone]], { class: 'shape' });
export const findingShape = (finding: Finding): SVGSVGElement => drawing([FINDINGS[finding]], { class: 'mark' });
export const icon = (name: keyof typeof ICONS): SVGSVGElement => drawing([ICONS[name]], { class: 'icon' });

/** The mark: three corners of a QR code, and a tick where the fourth would be. Also in public/mark.svg, from which the icons are made. */
export const mark = (): SVGSVGElement =>
  drawing(
    ['M2 2h9v9H2Zm2.6 2.6v3.8h3.8V4.6ZM13 2h9v9h-9Zm2.6 2.6v3.8h3.8V4.6ZM2 13h9v9H2Zm2.6 2.6v3.8h3.8v-3.8ZM16.2 22l-4-4 2-2 2 2 5.3-5.3 2 2Z'],
    { class: 'brand' },
  );
