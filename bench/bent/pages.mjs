// Pages with a table whose cells are known, from a seed, and what a camera makes of them.
import sharp from 'sharp';

const words =
  'river stone market copper garden letter winter silver table window report north engine paper bridge summer valley forest harbor candle'.split(
    ' ',
  );
const styles = {
  ruled: 'td,th{border:1px solid #333}',
  lines: 'tr{border-bottom:1px solid #888}',
  open: '',
  head: 'th{border-bottom:2px solid #000;border-top:2px solid #000}table{border-bottom:2px solid #000}',
  zebra: 'tr:nth-child(even){background:#e8e8ee}',
};
const families = ['Liberation Serif', 'Liberation Sans', 'DejaVu Sans'];
export const size = { width: 1240, height: 1500 };

/** @returns {{html: string, grid: string[][]}[]} `grid`: the texts of the table's cells */
export function pages(count, { next: random, below, pick }) {
  const title = (word) => word[0].toUpperCase() + word.slice(1);
  const prose = (n) => `${title(Array.from({ length: n }, () => pick(words)).join(' '))}.`;
  const head = () => title(pick(words)) + (random() < 0.3 ? ` ${pick(words)}` : '');
  const cell = () => (random() < 0.7 ? (random() * 9000).toFixed(random() < 0.5 ? 2 : 0) : pick(words));
  return Array.from({ length: count }, (_, i) => {
    const columns = 3 + below(4);
    const row = () => [`${pick(words)} ${pick(words)}`, ...Array.from({ length: columns - 1 }, cell)];
    const grid = [Array.from({ length: columns }, head), ...Array.from({ length: 4 + below(9) }, row)];
    const rows = grid.map(
      (cells, r) => `<tr>${cells.map((text) => (r ? `<td>${text}</td>` : `<th>${text}</th>`)).join('')}</tr>`,
    );
    const style = `body{width:1000px;margin:90px 120px;font:${22 + below(5)}px ${pick(families)}}
      table{border-collapse:collapse;width:${70 + below(30)}%;margin:24px 0}
      td,th{padding:${5 + below(8)}px 10px;text-align:left}td:nth-child(n+3){text-align:right}
      ${Object.values(styles)[i % Object.keys(styles).length]}`;
    const html = `<style>${style}</style><h2>${prose(4)}</h2><p>${prose(40)}</p><table>${rows.join('')}</table><p>${prose(60)}</p>`;
    return { html, grid };
  });
}

/** Seen from the side (share of the page), sagging (pixels in its middle) and turned (degrees). */
export const views = {
  flat: { side: 0, sag: 0, turn: 0 },
  'from the side': { side: 0.12, sag: 0, turn: 1.5 },
  'a little bent': { side: 0.06, sag: 26, turn: 0.5 },
  curled: { side: 0.08, sag: 50, turn: -1 },
};

/** What a camera sees of a page: a JPEG, darker to the right. */
export async function seen(picture, { side, sag, turn }) {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const out = Buffer.alloc(width * height * 3, 120);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const zoom = side || sag || turn ? 1.06 : 1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [zoom * (x - width / 2), zoom * (y - height / 2)];
      const [u, v] = [cos * dx + sin * dy, cos * dy - sin * dx];
      const depth = 1 + (side * v) / height + (0.7 * side * u) / width;
      const fromX = u * depth + width / 2;
      const fromY = v * depth + height / 2 + sag * (Math.sin((fromX / width) * Math.PI) - 0.5);
      if (fromX < 0 || fromY < 0 || fromX >= width - 1 || fromY >= height - 1) continue;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [right, low] = [fromX - left, fromY - top];
      for (let i = 0; i < 3; i++) {
        const at = (top * width + left) * 3 + i;
        const upper = data[at] * (1 - right) + data[at + 3] * right;
        const lower = data[at + width * 3] * (1 - right) + data[at + width * 3 + 3] * right;
        out[(y * width + x) * 3 + i] = (upper * (1 - low) + lower * low) * (1 - (0.25 * x) / width);
      }
    }
  return sharp(out, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}
