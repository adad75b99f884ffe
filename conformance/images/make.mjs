// Draws the conformance images and truth.json: what each says and where its lines are, in pixels.
// Run again only when a picture has to change: fonts differ from machine to machine, so the results are committed.
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const latin = 'Liberation Sans, DejaVu Sans, Arial, sans-serif';
const han = 'Noto Sans CJK SC, Droid Sans Fallback, sans-serif';

const pictures = [
  {
    file: 'english.png',
    width: 960,
    height: 360,
    font: latin,
    size: 52,
    left: 60,
    lines: ['Invoice number 2026-1187', 'Ship to Harbour Street 42', 'Total due 318.50 EUR'],
  },
  {
    file: 'chinese.jpg',
    width: 800,
    height: 360,
    font: han,
    size: 52,
    left: 60,
    lines: ['北京市朝阳区建国路', '发票号码 20261187', '合计金额 318.50 元'],
  },
  {
    file: 'tilted.png',
    width: 900,
    height: 420,
    font: latin,
    size: 48,
    left: 110,
    angle: -7,
    lines: ['Boarding pass Gate 17', 'Seat 24 C Window', 'Departure at 09:45'],
  },
  { file: 'word.png', width: 150, height: 48, font: latin, size: 30, left: 12, lines: ['STATION'] },
];

/** The picture as SVG; with `only`, no other line is drawn. */
function svg({ width, height, font, size, left, lines, angle = 0 }, only) {
  const pitch = height / lines.length;
  const texts = lines.map((text, i) =>
    only === undefined || only === i
      ? `<text x="${left}" y="${Math.round(pitch * (i + 0.5) + size * 0.36)}" font-family="${font}" font-size="${size}" fill="#161616">${text}</text>`
      : '',
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fcfcf8"/>` +
      `<g transform="rotate(${angle} ${width / 2} ${height / 2})">${texts.join('')}</g></svg>`,
  );
}

/** The ink of one line before the page is turned: left, top, right, bottom. */
async function inkOf(picture, line) {
  const { info } = await sharp(svg({ ...picture, angle: 0 }, line))
    .trim({ background: '#fcfcf8', threshold: 40 })
    .toBuffer({ resolveWithObject: true });
  return [
    -info.trimOffsetLeft,
    -info.trimOffsetTop,
    -info.trimOffsetLeft + info.width,
    -info.trimOffsetTop + info.height,
  ];
}

/** The four corners of an upright box once the page is turned about its centre, clockwise from the text's top left. */
function turned([x0, y0, x1, y1], { width, height, angle = 0 }) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const corners = [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
  return corners.flatMap(([x, y]) => {
    const [dx, dy] = [x - width / 2, y - height / 2];
    return [width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos].map(Math.round);
  });
}

const truth = {};
for (const picture of pictures) {
  const image = sharp(svg(picture)).removeAlpha();
  const encoded = picture.file.endsWith('.jpg') ? image.jpeg({ quality: 88 }) : image.png({ palette: true });
  await writeFile(new URL(picture.file, import.meta.url), await encoded.toBuffer());
  const lines = [];
  for (const [i, text] of picture.lines.entries()) lines.push({ text, quad: turned(await inkOf(picture, i), picture) });
  truth[picture.file.replace(/\..*/, '')] = { file: picture.file, width: picture.width, height: picture.height, lines };
}
await writeFile(new URL('truth.json', import.meta.url), `${JSON.stringify(truth, null, 2)}\n`);

/** `x ^ { 2 } + y ^ { 2 } = z ^ { 2 }`, as `harness/fixture.mjs` tells the clients. */
const italic = 'Liberation Serif, DejaVu Serif, Times, serif';
const square = (letter) =>
  `<tspan font-style="italic">${letter}</tspan><tspan dy="-18" font-size="30">2</tspan><tspan dy="18"> </tspan>`;
const formula =
  '<svg xmlns="http://www.w3.org/2000/svg" width="420" height="120"><rect width="100%" height="100%" fill="#fff"/>' +
  `<text x="40" y="76" font-family="${italic}" font-size="48">${square('x')}+ ${square('y')}= ${square('z')}</text></svg>`;
const drawn = await sharp(Buffer.from(formula)).removeAlpha().png({ palette: true }).toBuffer();
await writeFile(new URL('formula.png', import.meta.url), drawn);
