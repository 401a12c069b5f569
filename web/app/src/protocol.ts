//! What the page asks its engine, a worker, and what it answers.
import type { Answer } from './answer';
import type { Summary, Update } from './trust';

/** Why a file gave no answer; the page has words for each. */
export type Trouble = 'no-code' | 'too-large' | 'too-slow' | 'unreadable';

export interface Begun {
  readonly version: string;
  readonly summary: Summary;
}

/** Corners of a code in the frame, in pixels of the frame; and what helps the person who holds the camera. */
export interface Frame {
  readonly answers: readonly Answer[];
  readonly hint: Hint | null;
}

export type Hint = 'closer' | 'hold-still' | 'tilt' | 'more-light' | 'show-whole';

/** Every question with its argument and its answer. */
export interface Questions {
  /** Loads the program, the language and the trust of this browser. Asked once, first. */
  begin: { argument: { language: string }; answer: Begun };
  language: { argument: { language: string }; answer: null };
  /** Verifies texts of codes; also to say an answer again in another language. */
  texts: { argument: { texts: readonly string[] }; answer: Answer[] };
  /** Every code in a picture file. */
  picture: { argument: { file: Blob }; answer: Answer[] };
  /** Every code in a drawn page: red, green, blue and opacity for each pixel. */
  pixels: { argument: { pixels: ArrayBuffer; width: number; height: number }; answer: Answer[] };
  /** One frame of the camera, or the same as pixels where the browser has no `VideoFrame`. */
  frame: { argument: { frame: VideoFrame | ImageBitmap }; answer: Frame };
  endCamera: { argument: null; answer: null };
  /** The code that carries a text: its dark modules as a path in SVG, on a square of `side` modules with the white margin. */
  symbol: { argument: { text: string }; answer: { side: number; path: string } };
  summary: { argument: null; answer: Summary };
  update: { argument: null; answer: Update };
  import: { argument: { bundle: ArrayBuffer }; answer: Update };
}

export type Name = keyof Questions;

export interface Question<N extends Name = Name> {
  readonly id: number;
  readonly name: N;
  readonly argument: Questions[N]['argument'];
}

/** `broken`: the program panicked, and this worker cannot go on. */
export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly trouble: Trouble | 'failed' | 'broken'; readonly message: string };

/** What the worker for PDFs is asked: the number of pages of a file, then one page after the other. */
export type PdfQuestion = { readonly open: ArrayBuffer } | { readonly page: number };

export type PdfReply =
  | { readonly pages: number }
  | { readonly pixels: ArrayBuffer; readonly width: number; readonly height: number }
  | { readonly trouble: Trouble; readonly message: string };
