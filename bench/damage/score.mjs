// What lines that were read are worth beside the drawn ones.
import { area, clip, overlap, points } from './polygons.mjs';

/** NFKC, with quotes and dashes that fonts draw alike as one, and a single space for white space. */
const normalise = (text) =>
  text
    .normalize('NFKC')
    .replace(/[‘’′`´]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Words in lower case; a Chinese or Japanese character is one of its own. */
const words = (text) =>
  Array.from(normalise(text).toLowerCase())
    .map((c) => (ideograph.test(c) ? ` ${c} ` : c))
    .join('')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);

/** F1 of two bags of words; order does not count. */
export function wordF1(read, drawn) {
  const [p, g] = [words(read), words(drawn)];
  const left = new Map();
  for (const word of g) left.set(word, (left.get(word) ?? 0) + 1);
  let hits = 0;
  for (const word of p) {
    const n = left.get(word) ?? 0;
    if (n > 0) hits++;
    left.set(word, n - 1);
  }
  return p.length + g.length === 0 ? 1 : (2 * hits) / (p.length + g.length);
}

/** 1 − edit distance ÷ length of the longer; white space is left out, order counts. */
export function characters(read, drawn) {
  const [a, b] = [read, drawn].map((text) => Array.from(normalise(text).replaceAll(' ', '')));
  let before = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  let row = new Uint32Array(b.length + 1);
  for (const [i, c] of a.entries()) {
    row[0] = i + 1;
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(before[j - 1] + (c === b[j - 1] ? 0 : 1), before[j] + 1, row[j - 1] + 1);
    [before, row] = [row, before];
  }
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - before[b.length] / longest;
}

/**
 * The overlap of every drawn line with the box that fits it best.
 * @returns {number[]}
 */
export function fits(read, drawn) {
  const boxes = read.map(({ quad }) => points(quad));
  return drawn.map(({ quad }) => {
    const truth = points(quad);
    return boxes.reduce((best, box) => Math.max(best, overlap(box, truth)), 0);
  });
}

const sameText = (a, b) => normalise(a).replaceAll(' ', '') === normalise(b).replaceAll(' ', '');

/**
 * Of every line that was read: is its text exactly what is drawn there? A line over several drawn ones must hold them all, one that
 * detection cut must be a part. Spaces count only between the words of one drawn line.
 * @returns {{confidence: number, right: boolean}[]}
 */
export function verdicts(read, drawn) {
  const truths = drawn.map(({ text, quad }) => ({ text, shape: points(quad) }));
  return read.map(({ text, quad, confidence }) => {
    const box = points(quad);
    const under = truths
      .map(({ text, shape }) => ({ text, shape, both: area(clip(shape, box)) }))
      .filter(({ shape, both }) => both > 0.3 * Math.min(area(shape), area(box)));
    const said = normalise(text);
    const one = under.length === 1 && under[0].both < 0.75 * area(under[0].shape);
    const right =
      under.length === 1
        ? one
          ? normalise(under[0].text).includes(said)
          : said === normalise(under[0].text)
        : under.length > 1 &&
          under.length <= 4 &&
          permutations(under).some((order) => sameText(order.map(({ text }) => text).join(''), text));
    return { confidence, right };
  });
}

function permutations(list) {
  if (list.length < 2) return [list];
  return list.flatMap((first, i) => permutations(list.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}
