// Files of many pages: how fast is a text layer, how well do the pages of a scan share the cores, does memory grow with them?
//   node bench/files/run.mjs [--pages 100] [--url URL]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { residentMiB } from '../lib/metrics.mjs';
import { pagesFrom } from '../lib/pages.mjs';

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '100' }, url: { type: 'string' } },
});
const count = Number(options.pages);

/** A page of 50 lines of 60 letters, `count` times. */
async function typedPdf() {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let page = 0; page < count; page++) {
    const sheet = document.addPage([595, 842]);
    for (let line = 0; line < 50; line++) {
      const text = `Line ${line} of page ${page}: the quick brown fox jumps over a lazy dog.`;
      sheet.drawText(text, { x: 60, y: 780 - 14 * line, size: 10, font });
    }
  }
  return document.save();
}

/** A PDF of so many scanned pages, all the same. */
async function scannedPdf(pages) {
  const [path] = await pagesFrom([], ['article']);
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(await sharp(readFileSync(path)).jpeg().toBuffer());
  const [width, height] = [(picture.width * 72) / 200, (picture.height * 72) / 200];
  for (let page = 0; page < pages; page++) {
    document.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height });
  }
  return document.save();
}

/** Reads a PDF as a stream; calls `onPage` with each page's number, from 1, and the seconds since the call. */
async function read(url, pdf, onPage = async () => {}) {
  const image = `data:application/pdf;base64,${Buffer.from(pdf).toString('base64')}`;
  const content = [{ type: 'image_url', image_url: { url: image } }];
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const response = await fetch(`${url}/compatible-mode/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'qwen-vl-ocr', stream: true, messages: [{ role: 'user', content }] }),
  });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  let rest = '';
  let page = 0;
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + piece).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      if (event.includes('"error"')) throw new Error(event);
      if (!event.includes('"content":"') || event.includes('"content":""')) continue;
      await onPage(++page, seconds());
    }
  }
  return { pages: page, seconds: seconds() };
}

if (!options.url) prepare();
const server = options.url ? undefined : await startServer();
const url = options.url ?? server.url;
try {
  const typed = await typedPdf();
  await read(url, typed);
  const layer = await read(url, typed);
  console.log(`text layer: ${(layer.pages / layer.seconds).toFixed(1)} pages a second over ${layer.pages} pages`);

  const single = await scannedPdf(1);
  await read(url, single);
  let alone = 0;
  for (let i = 0; i < 5; i++) alone += (await read(url, single)).seconds / 5;
  const memory = [];
  const arrived = [];
  const scan = await read(url, await scannedPdf(count), async (page, seconds) => {
    arrived.push(seconds);
    if (page % 10 === 0) memory.push(await residentMiB(url));
  });
  console.log(
    `scan: ${((60 * scan.pages) / scan.seconds).toFixed(1)} pages a minute over ${scan.pages} pages, ` +
      `${(60 / alone).toFixed(1)} a minute one by one; first page after ${arrived[0].toFixed(2)} s, second after ${arrived[1].toFixed(2)} s`,
  );
  console.log(`memory every ten pages, MiB: ${memory.map((value) => value.toFixed(0)).join(' ')}`);
} finally {
  await server?.stop();
}
