//! Draws pages of PDFs with pdf.js, in a worker that the page kills when a file takes too long. Loaded only when a PDF comes.
import * as pdf from 'pdfjs-dist/legacy/build/pdf.mjs';
// pdf.js would start a worker of its own for its parser. This is one already, so the parser is loaded here.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { BASE } from './files';
import type { PdfQuestion, PdfReply } from '../protocol';

/** Put in by scripts/build.mjs: the folder of decoders for JPEG 2000, JBIG2 and colour profiles. */
declare const DECODERS: string;

/** Dots per inch. A stamp of 27.5 mm then has four pixels and more for each module. */
const RESOLUTION = 250;
/** Pixels on the longer side of a page, for pages as large as posters. */
const MAX_SIDE = 5_000;

/** Canvases without a document. */
class Canvases {
  create(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset(one: { canvas: OffscreenCanvas }, width: number, height: number) {
    one.canvas.width = width;
    one.canvas.height = height;
  }
  destroy(one: { canvas: OffscreenCanvas | null; context: unknown }) {
    if (one.canvas !== null) one.canvas.width = one.canvas.height = 0;
    one.canvas = null;
    one.context = null;
  }
}

/** Filters are drawn as if they were not there: they colour pictures, and codes are black on white. */
class NoFilters {
  addFilter() {
    return 'none';
  }
  addHCMFilter() {
    return 'none';
  }
  addAlphaFilter() {
    return 'none';
  }
  addLuminosityFilter() {
    return 'none';
  }
  addKnockoutFilter() {
    return 'none';
  }
  addHighlightHCMFilter() {
    return 'none';
  }
  destroy() {}
}

let open: pdf.PDFDocumentProxy | null = null;

async function answer(question: PdfQuestion): Promise<PdfReply> {
  if ('open' in question) {
    const base = new URL(DECODERS, BASE).href;
    open = await pdf.getDocument({
      data: new Uint8Array(question.open),
      CanvasFactory: Canvases,
      FilterFactory: NoFilters,
      wasmUrl: base,
      iccUrl: base,
      useWorkerFetch: true,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
    return { pages: open.numPages };
  }
  if (open === null) throw new Error('no file is open');
  const page = await open.getPage(question.page);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(RESOLUTION / 72, MAX_SIDE / Math.max(natural.width, natural.height));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('no canvas');
  await page.render({
    canvas: null,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: 'white',
  }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  page.cleanup();
  return { pixels: data.buffer as ArrayBuffer, width, height };
}

self.addEventListener('message', ({ data: greeting, ports: [port] }: MessageEvent<unknown>) => {
  if (greeting !== 'port' || port === undefined) return;
  port.onmessage = ({ data }: MessageEvent<PdfQuestion>) => {
    answer(data).then(
      (reply) => port.postMessage(reply, 'pixels' in reply ? [reply.pixels] : []),
      (error: unknown) => {
        const reply: PdfReply = { trouble: 'unreadable', message: String(error) };
        port.postMessage(reply);
      },
    );
  };
});
