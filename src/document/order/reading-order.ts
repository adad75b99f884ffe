import { height } from '../../geometry/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Row, rowsOf } from './rows.ts';
import { type FindColumns, textColumns } from './text-columns.ts';
import { type Band, crosses, cutAtGutter } from './xy-cut.ts';

/**
 * Printed lines in reading order. A recursive cut (Nagy and Seth, 1984) with text columns first: the gutter that separates most
 * text is found, lines that cross it (headings) split the page into bands, and in each band the left column is read before the
 * right one, then what stands in between. Where both sides are no columns of running text, as in tables, forms and receipts, rows
 * go first.
 * @param columnsOf what counts as columns
 */
export function readingOrder(items: readonly TextLine[], columnsOf: FindColumns = textColumns): Row[] {
  const bands = bestGutter(items, columnsOf);
  if (!bands) return rowsOf(items);
  return joinPlain(bands).flatMap(({ left, right, insets, columns: text }) =>
    text
      ? [left, right, insets].flatMap((part) => readingOrder(part, columnsOf))
      : readingOrder([...left, ...right, ...insets], columnsOf),
  );
}

/** Whether some of the lines stand in columns of running text. */
export function hasColumns(items: readonly TextLine[]): boolean {
  return bestGutter(items, textColumns) !== undefined;
}

/** Neighbouring bands without columns become one: another gutter may separate what this one cut through. */
function joinPlain(bands: readonly Band[]): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const last = joined.at(-1);
    if (!last || last.columns || band.columns) joined.push(band);
    else joined[joined.length - 1] = { ...last, left: [...last.left, ...band.left, ...band.right, ...band.insets] };
  }
  return joined;
}

/** Of all lines, at most this share may cross a gutter. */
const mostCrossing = 0.5;

/** The bands that the gutter makes which separates most text into columns, or undefined when none does. */
function bestGutter(items: readonly TextLine[], columnsOf: FindColumns): readonly Band[] | undefined {
  let best: Band[] | undefined;
  let most = 0;
  const texts = items.filter(({ line }) => line.text !== '');
  for (const x of candidates(items)) {
    if (texts.filter((item) => crosses(item, x)).length > mostCrossing * texts.length) continue;
    const bands = cutAtGutter(items, x, columnsOf);
    const separated = bands.reduce(
      (sum, { columns, left, right }) => sum + (columns ? extent(left) + extent(right) : 0),
      0,
    );
    if (separated > most) {
      best = bands;
      most = separated;
    }
  }
  return best;
}

function extent(items: readonly TextLine[]): number {
  return items.reduce((sum, item) => sum + height(item) * (item.right - item.left), 0);
}

/** Middles of the gaps that follow the items' right edges, those that lie within half a line height of each other as one. */
function candidates(items: readonly TextLine[]): number[] {
  const lefts = items.map(({ left }) => left).sort((a, b) => a - b);
  const em = items.map(height).sort((a, b) => a - b)[items.length >> 1] ?? 1;
  const found = items.flatMap(({ right }) => {
    const next = lefts.find((left) => left > right);
    return next === undefined ? [] : [(right + next) / 2];
  });
  const distinct: number[] = [];
  for (const x of found.sort((a, b) => a - b)) if (x - (distinct.at(-1) ?? -Infinity) > em / 2) distinct.push(x);
  return distinct;
}
