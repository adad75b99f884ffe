// How well a page's blocks fit the truth: kinds, reading order, text, tables, formulas.
import { distance, similarity } from '../lib/edit-distance.mjs';
import { teds } from '../lib/teds.mjs';

const beside = new Set(['header', 'footer', 'page_number']);
const floating = new Set(['table', 'figure', 'formula']);

/** Left, top, right, bottom of x1, y1 … x4, y4. */
export function boxOf(location) {
  const along = (from) => location.filter((_, i) => i % 2 === from);
  return [Math.min(...along(0)), Math.min(...along(1)), Math.max(...along(0)), Math.max(...along(1))];
}

const area = ([left, top, right, bottom]) => Math.max(0, right - left) * Math.max(0, bottom - top);
const shared = (a, b) => area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
const overlap = (a, b) => shared(a, b) / (area(a) + area(b) - shared(a, b));

/** Which pairs of boxes are one block: the best first, each box once, at least half of both together shared. */
function pairs(truth, found) {
  const all = truth
    .flatMap((t, i) => found.map((f, k) => [overlap(t.box, f.box), i, k]))
    .filter(([share]) => share >= 0.5);
  const [left, right, out] = [new Set(), new Set(), []];
  for (const [, i, k] of all.sort((a, b) => b[0] - a[0])) {
    if (left.has(i) || right.has(k)) continue;
    left.add(i);
    right.add(k);
    out.push([i, k]);
  }
  return out;
}

/** Text as it is compared: bullets, signs of LaTeX and spaces beside Chinese say nothing. */
function comparable(text) {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/[•●▪■◦·]|[${}\\^_]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[\u3000-\u9fff])|(?<=[\u3000-\u9fff]) /gu, '')
    .trim();
}

/** The place of the truth's block that most of a found block lies in; undefined if less than half of it does. */
function placeOf(box, blocks) {
  const shares = blocks.map(({ boxes }) => boxes.reduce((sum, each) => sum + shared(box, each), 0) / area(box));
  const best = shares.indexOf(Math.max(...shares));
  return shares[best] >= 0.5 ? best : undefined;
}

/** Reading order: found blocks as places of the truth, against the same places in order. */
function orderDistance(truth, found) {
  const places = found.map(({ box }) => placeOf(box, truth)).filter((place) => place !== undefined);
  const read = places.filter((place, i) => place !== places[i - 1]);
  const right = [...new Set(read)].sort((a, b) => a - b);
  return read.length === 0 ? 0 : distance(read, right) / Math.max(read.length, right.length);
}

/**
 * @param {{kind: string, also?: string, boxes: number[][], text: string, html?: string, latex?: string, order?: number}[]} truth
 * @param {{kind: string, location: number[], text?: string, latex?: string, table?: {html: string}}[]} answer in reading order
 */
export function scorePage(truth, answer) {
  const found = answer.map((block) => ({ ...block, box: boxOf(block.location) }));
  const items = truth.flatMap((block) => block.boxes.map((box) => ({ ...block, box })));
  const matched = pairs(items, found);
  const isRight = ([i, k]) => items[i].kind === found[k].kind || items[i].also === found[k].kind;
  const flow = truth.filter(({ kind }) => !beside.has(kind));
  const read = found.filter(({ kind }) => !beside.has(kind));
  const textOf = (blocks) =>
    comparable(
      blocks
        .filter(({ kind }) => !floating.has(kind))
        .map(({ text }) => text)
        .join(' '),
    );
  const scoreOf = (kind, score) =>
    truth.flatMap((block) => {
      if (block.kind !== kind) return [];
      const pair = matched.find(
        ([i, k]) => items[i].text === block.text && items[i].boxes === block.boxes && found[k].kind === kind,
      );
      return [pair ? score(found[pair[1]], block) : 0];
    });
  return {
    right: matched.filter(isRight).length,
    items: items.length,
    found: found.length,
    order: orderDistance(flow, read),
    text: similarity(textOf(flow), textOf(read)),
    tables: scoreOf('table', (block, { html }) => teds(block.table?.html ?? '', html)),
    formulas: scoreOf('formula', (block, { latex }) => similarity(bare(block.latex ?? block.text), bare(latex))),
    mistakes: mistakesOf(items, found, matched, isRight),
  };
}

/** A formula without what only its layout says. */
function bare(latex) {
  return latex.replace(/\\(?:left|right|,|quad|tag\{[^}]*\})|[\s{}$]/g, '');
}

/** What went wrong, as `kind > kind`: taken for another, not found, or found where nothing is. */
function mistakesOf(items, found, matched, isRight) {
  const wrong = matched.filter((pair) => !isRight(pair)).map(([i, k]) => `${items[i].kind} > ${found[k].kind}`);
  const left = new Set(matched.map(([i]) => i));
  const right = new Set(matched.map(([, k]) => k));
  return [
    ...wrong,
    ...items.filter((_, i) => !left.has(i)).map(({ kind }) => `${kind} > -`),
    ...found.filter((_, k) => !right.has(k)).map(({ kind }) => `- > ${kind}`),
  ];
}
