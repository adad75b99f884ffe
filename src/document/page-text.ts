import type { Line } from '../types/line.ts';
import { readingOrder } from './columns.ts';
import { mainAngle, toItems } from './frame.ts';
import { joinRow } from './join-row.ts';

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
  const angle = mainAngle(lines);
  const frame = { angle, mirrored: readsFromTheRight(lines) };
  const rows = readingOrder(toItems(lines, frame), frame);
  return { angle, lines: rows.flatMap((row) => row.map(({ line }) => line)), text: rows.map(joinRow).join('\n') };
}

/** Whether most of a page's text is Arabic or Hebrew: its columns follow each other from the right, and so do the pieces of a line. */
function readsFromTheRight(lines: readonly Line[]): boolean {
  const letters = lines.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const fromRight = lines.reduce(
    (sum, { text }) => sum + (text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0),
    0,
  );
  return 2 * fromRight > letters;
}
