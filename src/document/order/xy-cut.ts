import { around, height, middle, overlapAcross } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, rowsOf } from './rows.ts';
import { type FindColumns, type TextColumn, textColumns } from './text-columns.ts';

/** A stretch of the page between lines that cross a gutter. */
export interface Band {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  /** Lines that stand on the gutter with text on both sides of them, such as the caption of a picture that the columns flow around. */
  readonly insets: readonly TextLine[];
  /** The columns next to the gutter, where both sides are running text. */
  readonly columns: readonly [TextColumn, TextColumn] | undefined;
}

/** Whether an item reaches over x on both sides, by more than a box may err. */
export function crosses(item: TextLine, x: number): boolean {
  const margin = 0.8 * height(item);
  return item.left < x - margin && item.right > x + margin;
}

/** Cuts the items at x: runs of crossing lines become bands of their own between those of the two sides, and so does a bar on top. */
export function cutAtGutter(items: readonly TextLine[], x: number, columnsOf: FindColumns = textColumns): Band[] {
  const bar = barOnTop(items, x);
  if (bar.length === 0) return bandsAt(items, x, columnsOf);
  const below = items.filter((item) => !bar.includes(item));
  return [{ left: bar, right: [], insets: [], columns: undefined }, ...bandsAt(below, x, columnsOf)];
}

/** Least pieces of a bar: two columns and what stands between them are three. */
const leastPieces = 4;

/** The row of pieces on top of all others where one of them crosses x: a bar of menus or links over the columns of a screen. */
function barOnTop(items: readonly TextLine[], x: number): readonly TextLine[] {
  const top = rowsOf(items)[0] ?? [];
  return top.length >= leastPieces && top.some((item) => crosses(item, x)) ? top : [];
}

function bandsAt(items: readonly TextLine[], x: number, columnsOf: FindColumns): Band[] {
  const crossing = [...items.filter((item) => crosses(item, x)), ...lone(items, x)];
  const sides = items.filter((item) => !crossing.includes(item));
  const insets = crossing.filter((item) => isInset(item, sides));
  const dividers = crossing.filter((item) => !insets.includes(item)).sort((a, b) => middle(a) - middle(b));
  const bands: Band[] = [];
  let across: TextLine[] = [];
  let rest = [...sides, ...insets];
  const flush = () => {
    if (across.length > 0) bands.push({ left: across, right: [], insets: [], columns: undefined });
    across = [];
  };
  for (const divider of [...dividers, undefined]) {
    const above = divider ? rest.filter((other) => middle(other) < middle(divider)) : rest;
    if (above.length > 0) {
      flush();
      const heading = divider ? headingOf(divider, above) : [];
      bands.push(
        bandOf(
          above.filter((item) => !heading.includes(item)),
          insets,
          x,
          columnsOf,
        ),
      );
      rest = rest.filter((other) => !above.includes(other));
      across.push(...heading);
    }
    if (divider) across.push(divider);
  }
  flush();
  return bands;
}

/** The printed line below all others of a band if it stands nearer to what crosses the gutter next than to its own column: a heading of that. */
function headingOf(divider: TextLine, above: readonly TextLine[]): Row {
  const rows = rowsOf(above);
  const last = rows.pop() ?? [];
  const column = rows.flat().filter((item) => last.some((each) => overlapAcross(each, item) > 0));
  if (column.length === 0) return [];
  const box = around(last);
  return divider.top - box.bottom < box.top - around(column).bottom ? last : [];
}

function bandOf(items: readonly TextLine[], insets: readonly TextLine[], x: number, columnsOf: FindColumns): Band {
  const flowing = items.filter((item) => !insets.includes(item));
  const left = flowing.filter((item) => (item.left + item.right) / 2 < x);
  const right = flowing.filter((item) => !left.includes(item));
  return { left, right, insets: items.filter((item) => insets.includes(item)), columns: columnsOf(left, right) };
}

/** How much more room than its own side the other one leaves for what stands at one side only, in text heights. */
const mostRoom = 3;
/** From so many text heights on a line is a headline, which rules over all columns however short it is. */
const headline = 1.7;

/**
 * What stands for a table or a picture at one side of x, or is a headline, where the other side leaves a gap for it: text above it
 * and below it and none beside it.
 */
function lone(items: readonly TextLine[], x: number): TextLine[] {
  const texts = items.filter(({ line }) => line.text !== '');
  const em = median(texts.map(height));
  const stacks = new Map<string, TextLine[]>();
  for (const item of items) {
    if (crosses(item, x) || (item.line.text !== '' && height(item) < headline * em)) continue;
    const key = `${item.left} ${item.right}`;
    stacks.set(key, [...(stacks.get(key) ?? []), item]);
  }
  return [...stacks.values()].flatMap((stack) => {
    const [first] = stack;
    const isLeft = first!.left + first!.right < 2 * x;
    const top = Math.min(...stack.map((item) => item.top));
    const bottom = Math.max(...stack.map((item) => item.bottom));
    const roomIn = (side: readonly TextLine[]) => {
      const above = Math.max(...side.filter((item) => item.bottom <= top).map((item) => item.bottom));
      const below = Math.min(...side.filter((item) => item.top >= bottom).map((item) => item.top));
      return below - above;
    };
    const others = items.filter((item) => !stack.includes(item));
    const own = others.filter((item) => item.left + item.right < 2 * x === isLeft);
    const beyond = others.filter((item) => !own.includes(item));
    const beside = beyond.some((item) => item.bottom > top && item.top < bottom);
    const room = roomIn(beyond);
    return !beside && Number.isFinite(room) && room <= roomIn(own) + mostRoom * em ? stack : [];
  });
}

/** Share of its height by which an inset overlaps a line beside it; headings have room above and below. */
const touching = 0.15;

/** Whether there is text on the item's own height on both sides of it. */
function isInset(item: TextLine, sides: readonly TextLine[]): boolean {
  const level = sides.filter(
    (side) => Math.min(side.bottom, item.bottom) - Math.max(side.top, item.top) > touching * height(item),
  );
  return (
    level.some((side) => side.right < item.left + height(item)) &&
    level.some((side) => side.left > item.right - height(item))
  );
}
