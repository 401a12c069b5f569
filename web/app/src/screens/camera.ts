//! The camera: frames go to the engine, one at a time, until it reads a stamp. No picture is kept.
import type { App } from '../app';
import { button, h } from '../dom';
import type { Frame } from '../protocol';

/** One camera at a time: on some phones a second request ends the first. */
let view: CameraView | null = null;

/** The view of the running camera, or of a new one. */
export function cameraView(app: App): HTMLElement {
  view ??= new CameraView(app);
  view.say();
  return view.element;
}

/** Switches the camera off, if it is on. */
export function endCamera(): void {
  view?.end();
  view = null;
}

interface Torch {
  torch?: boolean;
}

class CameraView {
  readonly element: HTMLElement;
  readonly #app: App;
  readonly #heading = h('h1', { class: 'hidden' });
  readonly #video = h('video', { playsinline: true, muted: true, autoplay: true });
  readonly #hint = h('p', { class: 'hint', role: 'status' });
  readonly #actions = h('div', { class: 'actions' });
  #stream: MediaStream | null = null;
  #device: string | null = null;
  #devices: readonly MediaDeviceInfo[] = [];
  #light = false;
  #ended = false;
  #failed = false;
  readonly #resume = (): void => void this.resume();

  constructor(app: App) {
    this.#app = app;
    // Attributes alone do not mute a video that a script makes.
    this.#video.muted = true;
    const finder = h('div', { class: 'finder', 'aria-hidden': 'true' });
    this.element = h('section', { class: 'camera' }, this.#heading, h('div', { class: 'picture' }, this.#video, finder), this.#hint, this.#actions);
    for (const event of ['visibilitychange', 'focus', 'pageshow']) addEventListener(event, this.#resume, true);
    void this.#start();
  }

  /** Writes the buttons and the hint in the reader's language. */
  say(hint?: string): void {
    const { texts } = this.#app;
    this.#heading.textContent = texts.headline;
    this.#video.setAttribute('aria-label', texts.camera);
    this.element.classList.toggle('failed', this.#failed);
    const text = this.#failed ? texts['no-camera'] : (hint ?? texts.point);
    if (this.#hint.textContent !== text) this.#hint.textContent = text;
    const close = button(texts.close, () => {
      this.#app.camera = false;
      this.#app.changed();
    });
    const buttons: HTMLElement[] = [close];
    if (this.#failed) {
      const again = button(texts.camera, () => void this.#start(), { class: 'main' });
      buttons.unshift(again);
    }
    if (this.#hasLight()) {
      buttons.unshift(button(texts.light, () => void this.#toggleLight(), { 'aria-pressed': String(this.#light) }));
    }
    if (this.#devices.length > 1) buttons.unshift(this.#picker());
    const key = buttons.map((one) => one.outerHTML).join('');
    if (this.#actions.dataset['key'] === key) return;
    this.#actions.dataset['key'] = key;
    this.#actions.replaceChildren(...buttons);
  }

  end(): void {
    this.#ended = true;
    for (const event of ['visibilitychange', 'focus', 'pageshow']) removeEventListener(event, this.#resume, true);
    this.#stop();
    void this.#app.engine.ask('endCamera', null).catch(() => undefined);
  }

  /** Phones stop the camera of a page that is not seen. */
  async resume(): Promise<void> {
    if (this.#ended || document.visibilityState !== 'visible' || this.#failed) return;
    const [track] = this.#stream?.getVideoTracks() ?? [];
    if (track !== undefined && track.readyState === 'live') await this.#video.play().catch(() => undefined);
    else if (this.#stream !== null) await this.#start();
  }

  #stop(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#video.srcObject = null;
  }

  async #start(): Promise<void> {
    this.#stop();
    this.#failed = false;
    const which = this.#device === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: this.#device } };
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { ...which, width: { ideal: 1920 }, height: { ideal: 1080 } },
        audio: false,
      });
      if (this.#ended) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.#stream = stream;
      this.#video.srcObject = stream;
      const [track] = stream.getVideoTracks();
      track?.addEventListener('ended', () => this.#lost(stream));
      if (track?.readyState !== 'live') {
        this.#lost(stream);
        return;
      }
      // Only once it runs, and where the camera can: phones refuse it earlier.
      await track.applyConstraints({ advanced: [{ focusMode: 'continuous' } as MediaTrackConstraintSet] }).catch(() => undefined);
      await this.#video.play().catch(() => undefined);
      this.#devices = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === 'videoinput');
      this.say();
      void this.#read(stream);
    } catch {
      // Refused, none there, in use, or the page is not served over HTTPS.
      this.#failed = true;
      this.say();
    }
  }

  #lost(stream: MediaStream): void {
    if (this.#stream !== stream || document.visibilityState !== 'visible') return;
    this.#stop();
    this.#failed = true;
    this.say();
  }

  /** The engine has one frame at a time; those that come meanwhile are dropped. */
  async #read(stream: MediaStream): Promise<void> {
    while (!this.#ended && this.#stream === stream) {
      await nextFrame(this.#video);
      if (this.#ended || this.#stream !== stream || this.#video.videoWidth === 0) continue;
      let result: Frame;
      try {
        const frame = await take(this.#video);
        result = await this.#app.engine.ask('frame', { frame }, [frame]);
      } catch {
        // A worker that died is replaced with the next question.
        continue;
      }
      if (this.#ended) return;
      if (result.answers.length > 0) {
        navigator.vibrate?.(60);
        this.#app.answered(result.answers);
        return;
      }
      this.say(result.hint === null ? undefined : this.#app.texts[result.hint]);
    }
  }

  #hasLight(): boolean {
    const [track] = this.#stream?.getVideoTracks() ?? [];
    return (track?.getCapabilities?.() as Torch | undefined)?.torch === true;
  }

  async #toggleLight(): Promise<void> {
    const [track] = this.#stream?.getVideoTracks() ?? [];
    this.#light = !this.#light;
    await track?.applyConstraints({ advanced: [{ torch: this.#light } as MediaTrackConstraintSet] }).catch(() => undefined);
    this.say();
  }

  #picker(): HTMLSelectElement {
    const select = h('select', { 'aria-label': this.#app.texts.camera });
    for (const [index, device] of this.#devices.entries()) {
      select.append(h('option', { value: device.deviceId, selected: device.deviceId === this.#device }, device.label || String(index + 1)));
    }
    select.addEventListener('change', () => {
      this.#device = select.value;
      void this.#start();
    });
    return select;
  }
}

/** Resolves with the next frame of the video, and at once if the browser does not tell. */
function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    // A video that stopped has no next frame: look again now and then.
    const timer = setTimeout(resolve, 500);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(done);
    else requestAnimationFrame(done);
  });
}

/** The frame as the camera gave it where the browser can, or as a bitmap. */
async function take(video: HTMLVideoElement): Promise<VideoFrame | ImageBitmap> {
  if ('VideoFrame' in globalThis) {
    try {
      return new VideoFrame(video);
    } catch {
      // Some browsers make none of a camera.
    }
  }
  return createImageBitmap(video);
}
