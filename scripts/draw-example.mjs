// Draws examples/receipt.png, and from it the request that `npm start` proposes. Needs the font DejaVu Sans Mono, or draws in another.
//   node scripts/draw-example.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './lib/prepare.mjs';

const lines = [
  ['THE BLUE HERON', 'title'],
  ['Books & Coffee', 'middle'],
  ['12 Harbour Street, Bristol', 'middle'],
  ['Receipt 004217', '2026-03-14 10:42'],
  ['Flat white', '3.40'],
  ['Almond croissant', '2.95'],
  ['Notebook A5 dotted', '8.50'],
  ['The Tide Tables 2026', '12.99'],
  ['Subtotal', '27.84'],
  ['VAT 20 %', '4.64'],
  ['TOTAL GBP', '27.84', 'bold'],
  ['Thank you for your visit!', 'middle'],
];

const [width, height, step, margin] = [640, 760, 52, 56];
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One text run; its x is its left end, its middle or its right end. */
const run = (text, x, y, anchor, extra = '') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${extra}>${escaped(text)}</text>`;

/** A line of the receipt: a heading in the middle, or an item at the left with its amount at the right. */
function draw([left, right, weight], index) {
  const y = 92 + index * step;
  if (right === 'title') return run(left, width / 2, y, 'middle', 'font-size="38" font-weight="bold"');
  if (right === 'middle') return run(left, width / 2, y, 'middle');
  const bold = weight ? 'font-weight="bold"' : '';
  return run(left, margin, y, 'start', bold) + run(right, width - margin, y, 'end', bold);
}

const rule = (index) => {
  const y = 92 + index * step - 34;
  return `<path d="M${margin} ${y}H${width - margin}" stroke="#555" stroke-dasharray="7 5"/>`;
};

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="100%" height="100%" fill="#f7f5ef"/>
  <g font-family="DejaVu Sans Mono, monospace" font-size="24" fill="#222">${lines.map(draw).join('')}</g>
  ${[3, 4, 8, 11].map(rule).join('')}
</svg>`;

const folder = join(root, 'examples');
mkdirSync(folder, { recursive: true });
const png = await sharp(Buffer.from(svg))
  .png({ palette: true, colours: 16, compressionLevel: 9, effort: 10 })
  .toBuffer();
writeFileSync(join(folder, 'receipt.png'), png);

const image = { type: 'image_url', image_url: { url: `data:image/png;base64,${png.toString('base64')}` } };
const request = { model: 'qwen-vl-ocr', messages: [{ role: 'user', content: [image] }] };
writeFileSync(join(folder, 'receipt.json'), `${JSON.stringify(request)}\n`);
const text = lines.map(([left, right]) => (['title', 'middle'].includes(right) ? left : `${left} ${right}`));
writeFileSync(join(folder, 'receipt.txt'), `${text.join('\n')}\n`);
process.stdout.write(`examples/receipt.png: ${png.length} bytes\n`);
