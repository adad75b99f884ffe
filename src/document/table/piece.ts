import { height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
/** A line of text, or a part of one, in a frame where the table stands upright. */
export interface Piece extends Box {
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Where the middle of each of the text's characters stands, from left to right; empty where that is unknown. */
  readonly stops: readonly number[];
}

/** Median height of the pieces: the size of the text. */
export function textHeight(pieces: readonly Piece[]): number {
  return median(pieces.map(height)) || 1;
}

/** Cuts a piece before its character number `at`, half-way between the two characters, white space left out. */
export function cutPiece(piece: Piece, at: number): [Piece, Piece] {
  const characters = Array.from(piece.text);
  let [end, start] = [at, at];
  while (end > 0 && characters[end - 1]!.trim() === '') end--;
  while (start < characters.length && characters[start]!.trim() === '') start++;
  const x = ((piece.stops[end - 1] ?? piece.left) + (piece.stops[start] ?? piece.right)) / 2;
  return [
    { ...piece, text: characters.slice(0, end).join(''), stops: piece.stops.slice(0, end), right: x },
    { ...piece, text: characters.slice(start).join(''), stops: piece.stops.slice(start), left: x },
  ];
}
