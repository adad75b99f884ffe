import type { Box } from '../../types/box.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';

/** How near two lines come that touch, in text heights. */
const touch = 0.7;
/** Share of each side of a closed grid that is printed. */
export const closedSide = 0.8;

/** A plain frame has two lines each way: one more makes a row or a column. */
const sides = 4;
const leastParts = 5;

/** Printed lines that touch each other and part at least two places. */
export interface RuledBlock {
  readonly box: Box;
  /** Whether a line closes it at every side. */
  readonly closed: boolean;
}

/**
 * Blocks of printed lines that touch each other and part at least two places: ruled tables, forms.
 * @param em height of the text
 */
export function ruledBlocks(rulings: Rulings, em: number): RuledBlock[] {
  return blocksOf(rulings, em, leastParts);
}

/** Frames with nothing drawn in them, and closed grids. */
export function closedFrames(rulings: Rulings, em: number): Box[] {
  return blocksOf(rulings, em, sides).flatMap(({ box, closed }) => (closed ? [box] : []));
}

function blocksOf({ level, upright }: Rulings, em: number, least: number): RuledBlock[] {
  const group = Int32Array.from({ length: level.length + upright.length }, (_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : find(group[i]!));
  level.forEach((l, i) => {
    upright.forEach((u, k) => {
      if (crosses(l, u, touch * em)) group[find(level.length + k)] = find(i);
    });
  });
  const blocks = new Map<number, { level: Ruling[]; upright: Ruling[] }>();
  const blockOf = (i: number) => {
    const root = find(i);
    const block = blocks.get(root) ?? { level: [], upright: [] };
    blocks.set(root, block);
    return block;
  };
  for (const [i, line] of level.entries()) blockOf(i).level.push(line);
  for (const [i, line] of upright.entries()) blockOf(level.length + i).upright.push(line);
  return [...blocks.values()].flatMap((block) => {
    const parts = block.level.length + block.upright.length;
    if (block.upright.length === 0 || block.level.length < 2 || parts < least) return [];
    const box = around(block);
    return [{ box, closed: isClosed(block, box, touch * em) }];
  });
}

function isClosed({ level, upright }: Rulings, { left, top, right, bottom }: Box, reach: number): boolean {
  const along = (lines: readonly Ruling[], at: number, low: number, high: number) =>
    coverage(
      lines.filter((line) => Math.abs(line.at - at) <= reach),
      low,
      high,
    ) >= closedSide;
  return (
    along(level, top, left, right) &&
    along(level, bottom, left, right) &&
    along(upright, left, top, bottom) &&
    along(upright, right, top, bottom)
  );
}

/** Share of the stretch between two places that lines cover. */
export function coverage(lines: readonly Ruling[], low: number, high: number): number {
  let [sum, end] = [0, low];
  for (const { from, to } of [...lines].sort((a, b) => a.from - b.from)) {
    const [a, b] = [Math.max(from, end), Math.min(to, high)];
    if (b > a) sum += b - a;
    end = Math.max(end, b);
  }
  return sum / Math.max(1, high - low);
}

function crosses(level: Ruling, upright: Ruling, reach: number): boolean {
  return (
    upright.at > level.from - reach &&
    upright.at < level.to + reach &&
    level.at > upright.from - reach &&
    level.at < upright.to + reach
  );
}

function around({ level, upright }: Rulings): Box {
  const xs = [...level.flatMap(({ from, to }) => [from, to]), ...upright.map(({ at }) => at)];
  const ys = [...upright.flatMap(({ from, to }) => [from, to]), ...level.map(({ at }) => at)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
