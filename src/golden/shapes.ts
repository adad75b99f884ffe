import type { Region } from '../geometry/region.ts';
import type { Box } from '../types/box.ts';
import type { Reading } from '../vision/recognise/ctc.ts';
import type { Gap } from '../vision/recognise/strip-ink.ts';
import { type Json, packFractions, rounded, unpackFractions } from './seen.ts';

/** Boxes, regions and readings as rows of numbers, and back. */

export const pixels = (values: readonly number[]) => values.map((value) => rounded(value, 1));
export const share = (value: number) => rounded(value, 4);
export const numbers = (json: Json) => json as readonly number[];
export const list = (json: Json) => json as readonly Json[];

export const ofRegion = ({ x, y, width, height }: Region) => [x, y, width, height];
export const toRegion = (json: Json): Region => {
  const [x, y, width, height] = numbers(json);
  return { x: x!, y: y!, width: width!, height: height! };
};
export const toCells = (row: Json) =>
  list(row).map((cell) => {
    if (cell === null) return undefined;
    const [at, dots] = list(cell);
    return { region: toRegion(at!), dots: (dots ?? undefined) as string | undefined };
  });
export const maybeRegion = (json: Json) => (json === null ? undefined : toRegion(json));
export const ofBox = ({ left, top, right, bottom }: Box) => [left, top, right, bottom];
export const toBox = (json: Json) => {
  const [left, top, right, bottom] = numbers(json);
  return { left: left!, top: top!, right: right!, bottom: bottom! };
};

export const keepReading = ({ text, confidence, positions, joint, probabilities, ink }: Reading): Json => [
  ...[text, share(confidence), packFractions(positions)],
  ...[joint === undefined ? null : rounded(joint, 6), probabilities ? packFractions(probabilities) : null],
  ink ? [ink.left, ink.top, ink.right, ink.bottom, ...(ink.gaps ?? []).flat()].map(share) : null,
];

export function giveReading(json: Json): Reading {
  const [text, confidence, positions, joint, probabilities, ink] = list(json);
  const [left, top, right, bottom, ...ends] = ink ? numbers(ink) : [];
  const gaps = ends.flatMap((to, i): Gap[] => (i % 2 === 1 ? [[ends[i - 1]!, to]] : []));
  return {
    text: text as string,
    confidence: confidence as number,
    positions: unpackFractions(positions as string),
    ...(joint !== null && { joint: joint as number }),
    ...(probabilities !== null && { probabilities: unpackFractions(probabilities as string) }),
    ...(ink && { ink: { left: left!, top: top!, right: right!, bottom: bottom!, ...(gaps.length > 0 && { gaps }) } }),
  };
}
