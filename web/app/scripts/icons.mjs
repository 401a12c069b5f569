// Draws the PNG icons from the SVGs in public/icons, with the browser that the tests use: npm run icons
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../tests/browser.mjs';

const ICONS = resolve(dirname(fileURLToPath(import.meta.url)), '../public/icons');
const browser = await launch();
try {
  for (const [source, size, name] of [
    ['mark.svg', 192, 'icon-192.png'],
    ['mark.svg', 512, 'icon-512.png'],
    ['maskable.svg', 512, 'maskable-512.png'],
  ]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(join(ICONS, source), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `);
    await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
    writeFileSync(join(ICONS, name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
