//! Frames of the camera: into the memory of the program where the browser can, and through a canvas where not.
import { ScanSession, type FrameResult } from 'qualistamp-wasm';

/** Formats whose first plane is luma. */
const LUMA_FIRST: readonly string[] = ['I420', 'I420A', 'I422', 'I444', 'NV12'];

export class Camera {
  readonly #session = new ScanSession();
  #canvas: OffscreenCanvas | null = null;

  constructor(readonly memory: WebAssembly.Memory) {}

  async read(frame: VideoFrame | ImageBitmap): Promise<FrameResult> {
    try {
      if ('VideoFrame' in globalThis && frame instanceof VideoFrame && LUMA_FIRST.includes(frame.format ?? '')) {
        return await this.#copied(frame);
      }
      return this.#drawn(frame);
    } finally {
      frame.close();
    }
  }

  close(): void {
    this.#session.free();
  }

  async #copied(frame: VideoFrame): Promise<FrameResult> {
    const size = frame.allocationSize();
    const address = this.#session.reserve(size);
    const [luma] = await frame.copyTo(new Uint8Array(this.memory.buffer, address, size));
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    if (luma === undefined || luma.offset !== 0) return this.#drawn(frame);
    return this.#session.frameReserved({ width, height, stride: luma.stride, rotation: 'none' });
  }

  #drawn(frame: VideoFrame | ImageBitmap): FrameResult {
    const [width, height] = 'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
    this.#canvas ??= new OffscreenCanvas(width, height);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    context.drawImage(frame, 0, 0, width, height);
    return this.#session.frameRgba(context.getImageData(0, 0, width, height).data, width, height);
  }
}
