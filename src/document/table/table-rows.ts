import { height } from '../../geometry/box.ts';
import type { TextLine } from '../../types/text-line.ts';

/** Pieces grouped into printed lines from top to bottom, each from left to right. */
export function tableRows(pieces: readonly TextLine[]): TextLine[][] {
  const lines: TextLine[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const line = lines.at(-1);
    if (line?.some((other) => onOneLine(other, piece))) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/** Whether two pieces stand on one printed line, side by side. */
export function onOneLine(a: TextLine, b: TextLine): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  return shared > 0.5 * Math.min(height(a), height(b)) && overlap < 0.5 * narrower;
}
