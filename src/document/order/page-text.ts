import type { Line } from '../../types/line.ts';
import { frameOf, linesInFrame } from '../frame.ts';
import { joinRow } from './join-row.ts';
import { readingOrder } from './reading-order.ts';

/** What a page says, in the order a person would read it. */
export interface PageText {
  readonly lines: readonly Line[];
  /** One printed line a line of text. */
  readonly text: string;
  /** Angle that most of the text runs at, in degrees clockwise. */
  readonly angle: number;
}

/** Puts a page's lines in reading order. */
export function toPageText(lines: readonly Line[]): PageText {
  const frame = frameOf(lines);
  const rows = readingOrder(linesInFrame(lines, frame));
  return {
    angle: frame.angle,
    lines: rows.flatMap((row) => row.map(({ line }) => line)),
    text: rows.map(joinRow).join('\n'),
  };
}
