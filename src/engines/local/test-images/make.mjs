// Draws greetings.png: one greeting a line, each in its own language. Run again only when the picture has to change: fonts differ from
// machine to machine, so the result is committed.
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

const lines = readFileSync(new URL('greetings.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const fonts = 'Noto Sans, Noto Sans CJK SC, Noto Sans CJK KR, Noto Sans Arabic, Noto Sans Hebrew, sans-serif';
const inks = ['#1d3557', '#9d0208', '#386641', '#5a189a', '#343a40'];
const pitch = 58;
const texts = lines.map((text, i) => {
  const y = 70 + i * pitch;
  return `<text x="430" y="${y}" text-anchor="middle" font-family="${fonts}" font-size="${30 - (i % 3) * 3}" fill="${inks[i % inks.length]}">${text}</text>`;
});
const height = 60 + lines.length * pitch;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="${height}"><rect width="100%" height="100%" fill="#fff8e7"/>${texts.join('')}</svg>`;
await sharp(Buffer.from(svg))
  .png({ palette: true, colours: 64 })
  .toFile(new URL('greetings.png', import.meta.url).pathname);
