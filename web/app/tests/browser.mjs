// The browser of the tests: Debian's chromium, which sends nothing anywhere by itself.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The program: CHROMIUM, or where Debian has it. */
export const PROGRAM = process.env['CHROMIUM'] ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
];

/** Starts it. `video` is a file (y4m) that the camera shows. */
export function launch({ video } = {}) {
  const camera = video === undefined ? [] : ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${video}`];
  return chromium.launch({ executablePath: PROGRAM, headless: true, args: [...FLAGS, ...camera] });
}
