import { bounded, damped, linePlaces } from './line-places.ts';
import { neighboursOf } from './neighbours.ts';
import type { PageLines } from './page-line.ts';
import { pairFeatures } from './pair-features.ts';
import { besideRulings, mostRulings } from './printed-lines.ts';
import { endClasses, isNumber, textFeatures } from './text-features.ts';

/** From this distance on, in text heights, a neighbour counts as none, and so does a printed line. */
const [mostNear, mostNearRuling] = [30, 7];

/** What the network is told, row by row. */
export interface PageFeatures {
  /** Lines × 70. */
  readonly lines: Float32Array;
  /** Lines × 8: what characters each starts and ends with. */
  readonly classes: BigInt64Array;
  /** Lines × lines × 21: at (i, j) stands where j is, seen from i. */
  readonly pairs: Float32Array;
}

/** The same as `training/page/features.py`, which the network was trained with: what is changed here must be trained anew. */
export function pageFeatures({ lines, width, height, rulings }: PageLines): PageFeatures {
  const places = linePlaces(lines);
  const { count, em } = places;
  const [left, top] = [Math.min(...places.left), Math.min(...places.top)];
  const textWidth = Math.max(Math.max(...places.right) - left, 1);
  const textHeight = Math.max(Math.max(...places.bottom) - top, 1);
  const level = rulings.level.slice(0, mostRulings);
  const upright = rulings.upright.slice(0, mostRulings);
  const texts = lines.map(({ text }) => textFeatures(text));
  const ofPage = [
    ...[Math.log1p(level.length) / 3, Math.log1p(upright.length) / 3],
    ...[Math.log1p(count) / 5, Math.log(width / height), Math.log(em / width) / 3],
    ...[Math.log(textHeight / em) / 4, Math.log(textWidth / em) / 4],
  ];
  const told = lines.map(({ text }, i) => {
    const at = (edges: Float64Array) => edges[i]!;
    const [x1, x2, y1, y2] = [at(places.left), at(places.right), at(places.top), at(places.bottom)];
    const [x, y, w, h] = [at(places.x), at(places.y), at(places.width), at(places.height)];
    const { nearest, inRow, above, below, aligned } = neighboursOf(places, i);
    const down = besideRulings(level, [x, y, y1, y2], em);
    const across = besideRulings(upright, [y, x, x1, x2], em);
    const ruled = [down.before, down.after, across.before, across.after];
    const length = Math.max(1, Array.from(text).length);
    return [
      ...[x1 / width, x2 / width, y1 / height, y2 / height, x / width],
      ...[(x1 - left) / textWidth, (x2 - left) / textWidth, (y1 - top) / textHeight, (y2 - top) / textHeight],
      ...[Math.log(h / em), Math.log1p(w / em) / 3, Math.log1p(w / em) - Math.log1p(textWidth / em)],
      ...nearest.map((distance) => damped(distance) / 2),
      ...nearest.map((distance) => Number(distance > mostNear)),
      ...[inRow / 5, above / count, below / count],
      ...aligned.map((lines) => Math.log1p(lines) / 2),
      bounded(Math.log(w / (length * h)), -3, 2),
      ...ruled.map((distance) => distance / 4),
      ...ruled.map((distance) => Number(distance < mostNearRuling)),
      ...[Math.log1p(down.passing) / 2, Math.log1p(across.passing) / 2],
      ...ofPage,
      ...texts[i]!,
    ];
  });
  return {
    lines: Float32Array.from(told.flat()),
    classes: BigInt64Array.from(lines.flatMap(({ text }) => endClasses(text).map(BigInt))),
    pairs: pairFeatures(
      places,
      { level, upright },
      Float64Array.from(texts, (text) => text[isNumber]!),
    ),
  };
}
