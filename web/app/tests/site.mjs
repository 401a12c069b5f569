// What the tests need: the demo's stamps, pages that trust its lists, and a server that can be switched off and given a new version.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const APP = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ROOT = resolve(APP, '../..');

/** The command-line program: QUALISTAMP, or the one that cargo built last. */
const PROGRAM = process.env['QUALISTAMP'] ?? ['release', 'debug'].map((profile) => join(ROOT, 'target', profile, 'qualistamp')).find((path) => existsSync(path));

if (PROGRAM === undefined) throw new Error('QUALISTAMP: there is no program qualistamp; build it with cargo build');

export const qualistamp = (...args) => execFileSync(PROGRAM, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** The JSON of `qualistamp verify`, which ends with another code than 0 if a stamp is not valid. */
export function verified(...args) {
  try {
    return JSON.parse(qualistamp('verify', '--json', ...args));
  } catch (error) {
    return JSON.parse(error.stdout);
  }
}

/** A new folder that goes when the tests end. */
export function temporary() {
  const folder = mkdtempSync(join(tmpdir(), 'qualistamp-web-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The demo, and two folders of trust: `later` with a stolen key and withdrawals, `now` for the diplomas of today. */
export function demo(folder) {
  const at = (...path) => join(folder, ...path);
  qualistamp('demo', '--quiet', '--dir', at('demo'));
  const operator = at('demo/keys/operator');
  qualistamp('trust', 'init', '--quiet', '--yes', '--dir', at('operator'), '--root-key', `${operator}.pub.pem`, '--list-key', `${operator}.pub.pem`);
  qualistamp('trust', 'sign', '--quiet', '--yes', at('operator/root-1.cbor'), '--key', `${operator}.pem`);
  mkdirSync(at('now'));
  cpSync(at('operator/root-1.cbor'), at('now/root.cbor'));
  qualistamp('bundle', 'make', '--quiet', '--dir', at('operator'), '--list', at('demo/trust-list.cbor'), '--out', at('now/bundle.cbor'));
  mkdirSync(at('later'));
  for (const name of ['root.cbor', 'bundle.cbor']) cpSync(at('demo/later', name), at('later', name));
  // The same operator before the theft: what an old release of the page has.
  mkdirSync(at('before'));
  cpSync(at('demo/later/root.cbor'), at('before/root.cbor'));
  cpSync(at('demo/later/bundle-before-the-theft.cbor'), at('before/bundle.cbor'));
}

/** Builds a page. `day` is the day of its sources, which makes another version of it. */
export function build(folder, { trust, out, day = '2026-01-01', demo = false }) {
  const wasm = process.env['QUALISTAMP_WASM'];
  const options = ['--trust', join(folder, trust), '--out', join(folder, out), ...(wasm === undefined ? [] : ['--wasm', wasm]), ...(demo ? ['--demo'] : [])];
  const environment = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(day) / 1000) };
  execFileSync(process.execPath, [join(APP, 'scripts/build.mjs'), ...options], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, out);
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A server for built pages on a port of its own, as a host would set it up: with the file of headers. */
export class Site {
  #server = null;
  #port = 0;
  /** Addresses that were asked for. */
  requests = [];

  constructor(folder) {
    this.deploy(folder);
  }

  /** Replaces the page by another version. */
  deploy(folder) {
    this.folder = folder;
    const lines = readFileSync(join(folder, '_headers'), 'utf8').split('\n').slice(1).filter(Boolean);
    this.headers = Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/s).slice(0, 2)));
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  async on() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done) => this.#server.listen(this.#port, '127.0.0.1', done));
    this.#port = this.#server.address().port;
  }

  /** The network is gone. */
  async off() {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  }

  #answer(request, response) {
    this.requests.push(request.url);
    const path = new URL(request.url, this.origin).pathname;
    const file = join(this.folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) {
      response.writeHead(404, this.headers).end();
      return;
    }
    response.writeHead(200, { ...this.headers, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  }
}
