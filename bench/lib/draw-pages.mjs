// Pages to measure with, drawn from a fixed seed: the same words and places on every machine. Latin only, so that any font will do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const words =
  `amber answer anchor bakery balance basket border bottle bridge button cabinet candle carpet castle ceiling
  channel chapter circle climate cottage country cousin daylight decade dinner distance doctor drawer eastern echo engine
  evening fabric factory ferry figure finger forest fountain garden glacier granite hammer harbour harvest height island
  jacket journal kitchen ladder lantern lemon letter library market meadow mirror morning mountain needle north notebook
  orchard paper pepper pillow planet pocket quarter railway reason river rocket saddle season shadow signal silver station
  summer table theatre thunder ticket timber travel tunnel valley velvet village violin walnut water weather window winter`
    .split(/\s+/)
    .filter(Boolean);

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many lines of `perLine` words. */
export function phrases(lines, perLine, seed = 9) {
  const random = seeded(seed);
  const word = () => words[Math.floor(random() * words.length)];
  return Array.from({ length: lines }, () => Array.from({ length: perLine }, word).join(' '));
}

/** What draws one page: runs of text are added, then it becomes an image. */
function canvas(width, height, seed) {
  const random = seeded(seed);
  const parts = [];
  const page = {
    width,
    height,
    random,
    phrase: (count) => Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' '),
    amount: () => (random() * 200 + 1).toFixed(2),
    text(text, x, y, size, style = '') {
      parts.push(`<text x="${x}" y="${y}" font-size="${size}" ${style}>${text}</text>`);
    },
    /** Lines of `perLine` words, `step` pixels apart. */
    paragraph(x, y, size, step, count, perLine) {
      for (let i = 0; i < count; i++) page.text(page.phrase(perLine), x, y + i * step, size);
    },
    rect: (x, y, w, h, fill) => parts.push(`<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`),
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
      `<rect width="100%" height="100%" fill="white"/><g font-family="DejaVu Sans, Arial, sans-serif" fill="#1a1a1a">` +
      `${parts.join('')}</g></svg>`,
  };
  return page;
}

function word() {
  const page = canvas(320, 96, 1);
  page.text('Harbour 42', 24, 64, 48);
  return page;
}

function receipt() {
  const page = canvas(600, 900, 2);
  page.text('CORNER MARKET', 300, 70, 34, 'text-anchor="middle" font-weight="bold"');
  for (let i = 0; i < 18; i++) {
    page.text(page.phrase(2), 40, 130 + i * 40, 22);
    page.text(page.amount(), 560, 130 + i * 40, 22, 'text-anchor="end"');
  }
  return page;
}

function screen() {
  const page = canvas(1280, 800, 3);
  page.rect(0, 0, 220, 800, '#eef1f5');
  page.paragraph(20, 40, 15, 30, 20, 1);
  page.text('Recent journeys', 250, 60, 28, 'font-weight="bold"');
  for (let row = 0; row < 16; row++) {
    for (let column = 0; column < 4; column++) page.text(page.phrase(2), 250 + column * 250, 120 + row * 40, 15);
  }
  return page;
}

function article() {
  const page = canvas(1240, 1754, 4);
  page.text(page.phrase(4), 120, 160, 44, 'font-weight="bold"');
  page.paragraph(120, 240, 21, 32, 42, 5);
  page.paragraph(650, 240, 21, 32, 42, 5);
  return page;
}

function dense() {
  const page = canvas(1654, 2339, 5);
  page.paragraph(110, 120, 22, 30, 72, 13);
  return page;
}

function photo() {
  const page = canvas(2400, 1800, 6);
  page.rect(300, 200, 1800, 1400, '#f4efe2');
  page.text('NOTICE', 1200, 420, 150, 'text-anchor="middle" font-weight="bold"');
  page.paragraph(420, 620, 64, 110, 8, 5);
  return page;
}

/** An A4 page of 40 lines, scanned at 300 dots an inch. */
function letter() {
  const page = canvas(2480, 3508, 7);
  page.paragraph(250, 300, 40, 76, 40, 11);
  return page;
}

/** A line as small pictures hold: a label, a button, a cell. */
function label() {
  const page = canvas(200, 48, 8);
  page.text('Total 42.50', 12, 34, 26);
  return page;
}

/** Drawn unless others are asked for. */
const standard = { word, receipt, screen, article, dense, photo };
const drawings = { ...standard, letter, label };

/**
 * Draws pages into a folder.
 * @param {string} folder
 * @param {(keyof typeof drawings)[]} names which of them; the standard six unless said
 * @returns {Promise<string[]>} their paths
 */
export async function drawPages(folder, names = Object.keys(standard)) {
  mkdirSync(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const image = sharp(Buffer.from(drawings[name]().svg()));
      // The photograph is a JPEG, the others are sharp as a screen is.
      const path = join(folder, `${name}.${name === 'photo' ? 'jpg' : 'png'}`);
      writeFileSync(path, await (name === 'photo' ? image.jpeg({ quality: 85 }) : image.png()).toBuffer());
      return path;
    }),
  );
}
