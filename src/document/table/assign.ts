import { height } from '../../geometry/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import type { Borders } from './borders.ts';
import { cutLine } from './piece.ts';
import type { Grid } from './place-cells.ts';
import { stretchesOf } from './stretches.ts';

/** Puts every piece of text into exactly one cell; pieces that reach over a border between two cells are cut there. */
export function assignPieces(grid: Grid, borders: Borders, pieces: readonly TextLine[]): TextLine[][] {
  const cells: TextLine[][] = grid.cells.map(() => []);
  for (const piece of pieces) {
    const row = bandAt(borders.y, (piece.top + piece.bottom) / 2);
    for (const part of cutAtBorders(piece, row, grid, borders)) {
      const column = bandAt(borders.x, (part.left + part.right) / 2);
      cells[grid.owners[row * grid.columns + column]!]!.push(part);
    }
  }
  return cells;
}

/** Which band a place falls into. */
function bandAt(borders: readonly number[], at: number): number {
  const next = borders.findIndex((border) => border > at);
  return next < 0 ? borders.length : next;
}

/** How far a piece reaches over a border, in its heights, before it is looked at; boxes err by less. */
const reach = 0.6;
/** How far from the border a gap is looked for, in heights. */
const nearby = 1.5;

function cutAtBorders(piece: TextLine, row: number, grid: Grid, { x }: Borders): TextLine[] {
  const em = height(piece);
  const parts: TextLine[] = [];
  let rest = piece;
  for (const [column, border] of x.entries()) {
    if (rest.left > border - reach * em || rest.right < border + reach * em) continue;
    const owner = (c: number) => grid.owners[row * grid.columns + c];
    if (owner(column) === owner(column + 1)) continue;
    const at = gapNear(rest, border, em);
    if (at === undefined) continue;
    const [before, after] = cutLine(rest, at, border);
    parts.push(before);
    rest = after;
  }
  return [...parts, rest];
}

/** The character before which a piece is cut for a border: at the widest white near it, or undefined where there is none. */
function gapNear(line: TextLine, border: number, em: number): number | undefined {
  const stretches = stretchesOf(line);
  let best: { at: number; merit: number } | undefined;
  for (const [i, { left, at }] of stretches.entries()) {
    if (i === 0) continue;
    const { right } = stretches[i - 1]!;
    const away = border < right ? right - border : border > left ? border - left : 0;
    if (away > nearby * em) continue;
    const merit = (left - right - away) / em;
    if (!best || merit > best.merit) best = { at, merit };
  }
  return best?.at;
}
