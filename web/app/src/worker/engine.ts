//! All work of the program: in a worker, so that the page stays quick and a file that hangs it costs nothing but this worker.
import init, { libraryVersion, readPictureFile, readRgba, stampSvg, Words, type ScannedSymbol } from 'qualistamp-wasm';
import program from 'qualistamp-wasm/wasm?url';
import type { Answer } from '../answer';
import type { Frame, Hint, Name, Question, Questions, Reply, Trouble } from '../protocol';
import { Camera } from './camera';
import { wordsIn } from './languages';
import { answerOf } from './told';
import { Trust } from './trust';

/** How long one picture is looked at, in milliseconds; the page's deadline is longer. */
const PICTURE_TIME = 8_000;
/** Pixels of a picture that the browser decodes for us. The largest phone cameras have 200 million. */
const MAX_PIXELS = 60_000_000;
/** Frames in a row in which a code that is no stamp is seen before that is said: a stamp may be beside it. */
const OTHER_CODE_FRAMES = 15;

const HINTS: Record<string, Hint> = {
  closer: 'closer',
  holdStill: 'hold-still',
  tiltAwayFromLight: 'tilt',
  moreLight: 'more-light',
  showWhole: 'show-whole',
};

class FileTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

type Handlers = { [N in Name]: (argument: Questions[N]['argument']) => Promise<Questions[N]['answer']> };

let memory: WebAssembly.Memory;
let words: Words;
let trust: Trust;
let camera: Camera | null = null;
let otherFrames = 0;

const handlers: Handlers = {
  async begin({ language }) {
    ({ memory } = await init({ module_or_path: new URL(program, self.location.href) }));
    [words, trust] = await Promise.all([wordsIn(language), Trust.begin()]);
    return { version: libraryVersion(), summary: trust.summary };
  },
  async language({ language }) {
    words = await wordsIn(language);
    return null;
  },
  texts: async ({ texts }) => texts.map(answer),
  async picture({ file }) {
    const reading = readPictureFile(new Uint8Array(await file.arrayBuffer()), PICTURE_TIME);
    if (reading.symbols.length > 0) return answers(reading.symbols);
    if (reading.faults.length === 0) return [];
    if (reading.faults.some((fault) => fault === 'tooLarge' || fault === 'fileTooLarge')) throw new FileTrouble('too-large');
    // Kinds that the program does not read, such as HEIC: the browser may.
    return answers(await decoded(file));
  },
  pixels: async ({ pixels, width, height }) => answers(readRgba(new Uint8Array(pixels), width, height, PICTURE_TIME)),
  async frame({ frame }) {
    camera ??= new Camera(memory);
    const { symbols, hints } = await camera.read(frame);
    const found = answers(symbols);
    const isStamp = found.some(({ tone }) => tone !== 'none');
    otherFrames = found.length > 0 && !isStamp ? otherFrames + 1 : 0;
    const isEnough = isStamp || otherFrames >= OTHER_CODE_FRAMES;
    const [hint] = hints;
    const result: Frame = { answers: isEnough ? found : [], hint: (hint !== undefined && HINTS[hint]) || null };
    return result;
  },
  async endCamera() {
    camera?.close();
    camera = null;
    otherFrames = 0;
    return null;
  },
  async symbol({ text }) {
    const svg = stampSvg(text);
    const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    // The white ground comes first, the dark modules last.
    const path = [...svg.matchAll(/ d="([^"]+)"/g)].at(-1)?.[1];
    if (!Number.isSafeInteger(side) || path === undefined) throw new Error('the drawing of a stamp has another form');
    return { side, path };
  },
  async summary() {
    await trust.reload();
    return trust.summary;
  },
  update: () => trust.update(),
  import: ({ bundle }) => trust.import(new Uint8Array(bundle)),
};

function answer(text: string): Answer {
  return answerOf(text, trust.verifier.tellText(text, Date.now() / 1000, words, trust.policy));
}

/** One answer for each stamp, or for each other code if there is no stamp. */
function answers(symbols: readonly ScannedSymbol[]): Answer[] {
  const texts = new Set(symbols.flatMap(({ text }) => (text === null ? [] : [text])));
  const all = [...texts].map(answer);
  const stamps = all.filter(({ tone }) => tone !== 'none');
  return stamps.length > 0 ? stamps : all;
}

async function decoded(file: Blob): Promise<ScannedSymbol[]> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new FileTrouble('unreadable');
  }
  try {
    const { width, height } = bitmap;
    if (width * height > MAX_PIXELS) throw new FileTrouble('too-large');
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new FileTrouble('unreadable');
    context.drawImage(bitmap, 0, 0);
    return readRgba(context.getImageData(0, 0, width, height).data, width, height, PICTURE_TIME);
  } finally {
    bitmap.close();
  }
}

/** One question after the other: the trust must not change while an answer is made. */
let line: Promise<unknown> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Question>) => {
  const handler = handlers[data.name] as (argument: unknown) => Promise<unknown>;
  line = line
    .then(() => handler(data.argument))
    .then(
      (answer) => self.postMessage({ id: data.id, answer } satisfies Reply),
      (error: unknown) => {
        const isBroken = error instanceof WebAssembly.RuntimeError;
        const trouble = error instanceof FileTrouble ? error.trouble : isBroken ? 'broken' : 'failed';
        self.postMessage({ id: data.id, trouble, message: String(error) } satisfies Reply);
      },
    );
};
