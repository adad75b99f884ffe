import { cornersOf } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';

/** What a mark in an empty cell says. */
interface MarkReading {
  readonly text: string;
  readonly confidence: number;
}

/** A mark this much wider than high, no longer than a letter is high, is a dash whatever was read: nothing else looks like it. */
const dashAspect = 1.8;
const dashHeight = 0.3;
const dashWidth = 1.4;
/** Other marks count only if they were read surely: they may be specks or pictures. */
const sure = 0.8;

/** Whether ink is a dash, whatever was read. @param em height of the text around it */
export function isDash({ left, top, right, bottom }: Box, em: number): boolean {
  const [width, height] = [right - left, bottom - top];
  return width >= dashAspect * height && height <= dashHeight * em && width <= dashWidth * em;
}

/**
 * A mark as a piece of text, or undefined where it says nothing.
 * @param em height of the table's text
 */
export function markPiece(box: Box, { text, confidence }: MarkReading, em: number): TextLine | undefined {
  const quad = cornersOf(box);
  const piece = (said: string, sureness: number) => ({
    ...{ ...box, ink: box, along: true },
    line: { text: said, quad, confidence: sureness, angle: 0 },
  });
  if (isDash(box, em)) return piece('-', Math.max(confidence, 0.5));
  return confidence >= sure && text.trim() !== '' ? piece(text.trim(), confidence) : undefined;
}
