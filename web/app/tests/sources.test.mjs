// What can be seen without a browser: the texts of every language, the same bytes from the same sources, and the headers in the docs.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { APP, build, demo, temporary } from './site.mjs';

const json = (name) => JSON.parse(readFileSync(join(APP, 'lang', name), 'utf8'));

test('every file of texts is of a language of the crate words, and has every text with its placeholder', () => {
  const list = readFileSync(join(APP, '../../words/lang/languages.txt'), 'utf8');
  const codes = list.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' ')[0]);
  const english = json('en.json');
  // A new language may come without one: its buttons are in English until then.
  for (const code of readdirSync(join(APP, 'lang')).map((name) => name.replace(/\.json$/, ''))) {
    assert.ok(codes.includes(code), code);
    const texts = json(`${code}.json`);
    assert.deepEqual(Object.keys(texts), Object.keys(english), code);
    for (const [key, text] of Object.entries(texts)) {
      assert.ok(text.trim() !== '' && text === text.trim(), `${code}: ${key}`);
      assert.deepEqual(text.match(/\{\w+\}/g), english[key].match(/\{\w+\}/g), `${code}: ${key}`);
    }
  }
});

test('the same sources give the same bytes, another bundle another version, and docs/web.md has the headers', () => {
  const folder = temporary();
  demo(folder);
  const read = (out, name) => readFileSync(join(folder, out, name), 'utf8');
  for (const [trust, out] of [['now', 'one'], ['now', 'two'], ['later', 'three']]) build(folder, { trust, out });
  assert.equal(read('one', 'SHA256SUMS'), read('two', 'SHA256SUMS'));
  assert.match(read('one', 'SHA256SUMS'), /^[0-9a-f]{64} {2}trust\/bundle\.cbor$/m);
  assert.notEqual(read('one', 'sw.js'), read('three', 'sw.js'));
  const docs = readFileSync(join(APP, '../../docs/web.md'), 'utf8');
  const headers = read('one', '_headers').trim().split('\n').slice(1).map((line) => line.trim().split(/: (.*)/s).slice(0, 2));
  assert.ok(headers.length >= 8);
  for (const [name, value] of headers) {
    const plain = `add_header ${name} ${value} always;`;
    const quoted = `add_header ${name} "${value}" always;`;
    assert.ok(docs.includes(plain) || docs.includes(quoted), `docs/web.md: ${name}`);
  }
  // The page says the same policy itself, for hosts that send no headers; a frame cannot be forbidden there.
  const policy = headers.find(([name]) => name === 'Content-Security-Policy')[1].replace("; frame-ancestors 'none'", '');
  assert.ok(read('one', 'index.html').includes(`content="${policy}"`));
});
