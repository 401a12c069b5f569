// Pictures and documents with a stamp, drawn by the browser: a video for the camera, a large photo, a PDF.
import { readFileSync, writeFileSync } from 'node:fs';

/** Draws the SVG of a stamp on grey paper, turned a little, and gives the pixels or a JPEG. */
async function draw(browser, svg, { width, height, side, turn, jpeg }) {
  const page = await browser.newPage();
  try {
    const base64 = await page.evaluate(
      async ({ svg, width, height, side, turn, jpeg }) => {
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const context = canvas.getContext('2d');
        context.fillStyle = '#d8d6d0';
        context.fillRect(0, 0, width, height);
        context.translate(width / 2, height / 2);
        context.rotate(turn);
        context.drawImage(image, -side / 2, -side / 2, side, side);
        const bytes = jpeg
          ? new Uint8Array(await (await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))).arrayBuffer())
          : context.getImageData(0, 0, width, height).data.filter((_, index) => index % 4 === 1);
        let text = '';
        for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
        return btoa(text);
      },
      { svg, width, height, side, turn, jpeg },
    );
    return Buffer.from(base64, 'base64');
  } finally {
    await page.close();
  }
}

/** A video (y4m) for the camera that shows a stamp. */
export async function video(browser, svgFile, out, { width = 1280, height = 720, side = 420 } = {}) {
  const luma = await draw(browser, readFileSync(svgFile, 'utf8'), { width, height, side, turn: 0.1, jpeg: false });
  const colour = Buffer.alloc((width / 2) * (height / 2) * 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  writeFileSync(out, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return out;
}

/** A photo of twelve million pixels. */
export async function photo(browser, svgFile, out) {
  writeFileSync(out, await draw(browser, readFileSync(svgFile, 'utf8'), { width: 4000, height: 3000, side: 900, turn: 0.3, jpeg: true }));
  return out;
}

/** A PDF with one stamp on each page. */
export async function pdf(browser, svgFiles, out) {
  const page = await browser.newPage();
  try {
    const pages = svgFiles.map((file) => `<section style="break-after:page"><h1>Diploma</h1>${readFileSync(file, 'utf8')}</section>`);
    await page.setContent(pages.join(''));
    await page.pdf({ path: out, format: 'A4' });
    return out;
  } finally {
    await page.close();
  }
}

/** A PDF that never ends: forms that draw forms, ten of each, twelve deep. */
export function endlessPdf(out) {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'];
  const stream = (entries, body) => `<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;
  const resources = (number) => `/Resources << /XObject << /F ${number} 0 R >> >>`;
  objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources(5)} /Contents 4 0 R >>`);
  const ten = '/F Do\n'.repeat(10);
  objects.push(stream('', ten));
  for (let number = 5; number < 17; number++) {
    const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';
    objects.push(number === 16 ? stream(form, '0 0 1 1 re f') : stream(`${form} ${resources(number + 1)}`, ten));
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  writeFileSync(out, text, 'latin1');
  return out;
}
