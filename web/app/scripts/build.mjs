// Builds the page: node scripts/build.mjs --trust FOLDER [--wasm FOLDER] [--out FOLDER] [--demo]
//
// --trust  a folder with root.cbor, the root that the page is born with, and bundle.cbor, the newest bundle
// --wasm   a folder with the program, as `cargo xtask web wasm` writes it
// --out    where the page goes; the folder is emptied first
// --demo   says on the page that it trusts invented awarding bodies
//
// The same sources give the same bytes: no times, no random names. SHA256SUMS lists every file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';

const HERE = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const WORDS = resolve(HERE, '../../words/lang');
/** Messages of the crate `words` that the page uses as headings; src/texts.ts names them too. */
const LENT = ['column-verdict', 'column-file', 'column-holder', 'field-issuer', 'report-all', 'verdict-not-read'];

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types qualistamp',
].join('; ');

const HEADERS = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
};

const { values: options } = parseArgs({
  options: {
    trust: { type: 'string' },
    wasm: { type: 'string', default: join(HERE, '../../target/web/npm') },
    out: { type: 'string', default: join(HERE, '../../target/web/app') },
    demo: { type: 'boolean', default: false },
  },
});

const stop = (message) => {
  console.error(`build: ${message}`);
  process.exit(2);
};
if (options.trust === undefined) stop('--trust FOLDER is missing: a folder with root.cbor and bundle.cbor');
const [trust, wasm, out] = [options.trust, options.wasm, options.out].map((folder) => resolve(folder));
for (const file of [join(trust, 'root.cbor'), join(trust, 'bundle.cbor')]) if (!existsSync(file)) stop(`${file} is missing`);
const program = ['qualistamp_bg.wasm', 'qualistamp.wasm'].map((name) => join(wasm, name)).find((file) => existsSync(file));
if (program === undefined) stop(`there is no program in ${wasm}: run cargo xtask web wasm`);

const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const short = (file) => sha256(readFileSync(file)).slice(0, 10);
/** All files below a folder, in the same order everywhere. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => relative(folder, file).split(sep).join('/'))
    .sort();

const languages = readFileSync(join(WORDS, 'languages.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, code, name, rightToLeft] = /^(\S+)\s+(.*?)(\s+rtl)?$/.exec(line);
    return { code, name, rightToLeft: rightToLeft !== undefined };
  });

/** The day of the last change, which is the same for everybody who builds it. */
function built() {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: HERE, encoding: 'utf8' }).trim();
}

/** The messages that the page borrows from a language of the crate `words`. */
function lent(code) {
  const text = readFileSync(join(WORDS, `${code}.ftl`), 'utf8');
  return Object.fromEntries(
    LENT.map((id) => [id, new RegExp(`^${id} = (.+)$`, 'm').exec(text)?.[1] ?? stop(`${code}.ftl: ${id} is missing`)]),
  );
}

// Copied as they are: the sentences of each language, trust, and what pdf.js loads by itself.
const copies = [];
const words = {};
const folder = ['languages', 'words', '.'].map((name) => join(wasm, name)).find((one) => existsSync(join(one, 'de.words')));
if (folder === undefined) stop(`there are no languages in ${wasm}: run cargo xtask web wasm`);
for (const { code } of languages) {
  const file = join(folder, `${code}.words`);
  if (code === 'en') continue;
  words[code] = `words/${code}-${short(file)}.words`;
  copies.push([file, words[code]]);
}
const pdf = join(HERE, 'node_modules/pdfjs-dist');
const decoders = `pdf-${JSON.parse(readFileSync(join(pdf, 'package.json'), 'utf8')).version}/`;
for (const name of ['jbig2.wasm', 'openjpeg.wasm', 'openjpeg_nowasm_fallback.js', 'qcms_bg.wasm']) copies.push([join(pdf, 'wasm', name), decoders + name]);
copies.push([join(pdf, 'iccs/CGATS001Compat-v2-micro.icc'), `${decoders}CGATS001Compat-v2-micro.icc`]);
for (const name of readdirSync(join(pdf, 'wasm')).filter((name) => name.startsWith('LICENSE'))) copies.push([join(pdf, 'wasm', name), decoders + name]);
copies.push([join(pdf, 'LICENSE'), `${decoders}LICENSE`]);
copies.push([join(trust, 'root.cbor'), 'trust/root.cbor'], [join(trust, 'bundle.cbor'), 'trust/bundle.cbor']);

const page = {
  name: 'page',
  transformIndexHtml: (html) => html.replace('%CSP%', POLICY),
  transform(code, id) {
    const language = /[/\\]lang[/\\]([\w-]+)\.json$/.exec(id.split('?')[0])?.[1];
    if (language === undefined) return null;
    return { code: JSON.stringify({ ...JSON.parse(code), ...lent(language) }), map: null };
  },
  enforce: 'pre',
};

const common = {
  root: HERE,
  configFile: false,
  base: './',
  logLevel: 'error',
  resolve: {
    alias: [
      { find: /^qualistamp-wasm\/wasm(\?.*)?$/, replacement: `${program}$1` },
      { find: /^qualistamp-wasm$/, replacement: join(wasm, 'qualistamp.js') },
    ],
  },
};

rmSync(out, { recursive: true, force: true });
await build({
  ...common,
  plugins: [page],
  worker: { format: 'es' },
  define: {
    LANGUAGES: JSON.stringify(languages),
    WORDS: JSON.stringify(words),
    DECODERS: JSON.stringify(decoders),
    BUILT: JSON.stringify(built()),
    IS_DEMO: JSON.stringify(options.demo),
  },
  build: { outDir: out, emptyOutDir: false, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000, modulePreload: { polyfill: false } },
});
for (const [from, to] of copies) {
  mkdirSync(dirname(join(out, to)), { recursive: true });
  cpSync(from, join(out, to));
}

const files = filesIn(out);
/** What the first screen needs: all but other languages, the reader for PDFs and pictures for home screens. */
const isFirst = (path) =>
  /^(index\.html|manifest\.webmanifest|trust\/|icons\/mark\.svg)/.test(path) || /^assets\/(index|engine|qualistamp|store|trust)[^/]*\.(js|css|wasm)$/.test(path);
const version = sha256(files.map((path) => `${sha256(readFileSync(join(out, path)))}  ${path}\n`).join('')).slice(0, 16);
await build({
  ...common,
  publicDir: false,
  define: {
    BUILD: JSON.stringify(version),
    FIRST: JSON.stringify(files.filter(isFirst)),
    LATER: JSON.stringify(files.filter((path) => !isFirst(path) && !path.includes('LICENSE'))),
  },
  build: {
    outDir: out,
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: { input: join(HERE, 'src/sw.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
  },
});

// For hosts that read such a file (docs/web.md has the same for others).
writeFileSync(join(out, '_headers'), `/*\n${Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`);
const sums = filesIn(out).map((path) => `${sha256(readFileSync(join(out, path)))}  ${path}\n`).join('');
writeFileSync(join(out, 'SHA256SUMS'), sums);
console.log(`${out}: ${filesIn(out).length} files, version ${version}`);
