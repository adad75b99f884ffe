import type { Box } from '../../types/box.ts';
import type { Piece } from './piece.ts';

/** What a mark in an empty cell says. */
export interface MarkReading {
  readonly text: string;
  readonly confidence: number;
}

/** A mark this much wider than high, no longer than a letter is high, is a dash whatever was read: nothing else looks like it. */
const dashAspect = 1.8;
const dashHeight = 0.3;
const dashWidth = 1.4;
/** Other marks count only if they were read surely: they may be specks or pictures. */
const sure = 0.8;

/**
 * A mark as a piece of text, or undefined where it says nothing.
 * @param em height of the table's text
 */
export function markPiece(box: Box, { text, confidence }: MarkReading, em: number): Piece | undefined {
  const { left, top, right, bottom } = box;
  const [width, height] = [right - left, bottom - top];
  const place = { ...box, stops: [] };
  if (width >= dashAspect * height && height <= dashHeight * em && width <= dashWidth * em)
    return { ...place, text: '-', confidence: Math.max(confidence, 0.5) };
  return confidence >= sure && text.trim() !== '' ? { ...place, text: text.trim(), confidence } : undefined;
}
