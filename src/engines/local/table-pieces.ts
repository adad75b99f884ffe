import type { Piece } from '../../document/table/piece.ts';
import { type Affine, apply } from '../../types/affine.ts';
import type { FoundLine } from '../../vision/orient/found-line.ts';

/** A line that was read, as a piece of text in the table's upright frame. */
export function toPiece({ reading, quad, body, angle }: FoundLine, toFrame: Affine, mainAngle: number): Piece {
  const [a, b, c, d] = body.map((corner) => apply(toFrame, corner)) as [Point, Point, Point, Point];
  const along = Math.cos(((angle - mainAngle) * Math.PI) / 180) > Math.SQRT1_2;
  const ys = along ? [(a[1] + b[1]) / 2, (c[1] + d[1]) / 2] : [a[1], b[1], c[1], d[1]];
  const xs = [a[0], b[0], c[0], d[0]];
  const [start] = apply(toFrame, quad[0]);
  const [end] = apply(toFrame, quad[1]);
  const characters = Array.from(reading.text);
  const from = characters.findIndex((character) => character.trim() !== '');
  const to = characters.findLastIndex((character) => character.trim() !== '') + 1;
  const known = along && characters.length === reading.positions.length;
  return {
    text: characters.slice(from, to).join(''),
    stops: known ? reading.positions.slice(from, to).map((at) => start + at * (end - start)) : [],
    confidence: reading.confidence,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

type Point = readonly [number, number];
