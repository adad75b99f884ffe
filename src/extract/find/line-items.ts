import { type FieldTerms, fieldTermsOf } from '../labels/field-terms.ts';
import type { Segment } from '../page/segment.ts';
import { goingOn } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { fieldsOf, type SchemaField, type SchemaList } from '../schema/schema.ts';
import { findAmounts } from '../values/amounts.ts';
import { findDates } from '../values/dates.ts';
import { findValues } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';
import { billEnd, cellValue, hasFigures, type Row } from './cells.ts';
import { type Head, headOf, nearest, type Piece, piecesOf, rowsBelow, type Stretch } from './columns.ts';
import { records } from './records.ts';
import { unheaded } from './unheaded.ts';

const mostRows = 500;
/** The rows of a list: under a header whose columns are the wanted fields; else records of labelled values; else, on bills, lines that end in an amount. */
export function listRows(list: SchemaList, view: View): Row[] {
  if (list.item.kind === 'field') return plainRows(list.item, view);
  const wanted = fieldsOf(list.item).map((field) => fieldTermsOf(field, true));
  if (wanted.length === 0) return [];
  const rows = underHeader(wanted, view);
  if (rows) return rows.slice(0, mostRows);
  const labelled = records(wanted, view);
  return (labelled.length > 0 ? labelled : unheaded(wanted, view)).slice(0, mostRows);
}

/** Every value of the item's form, in reading order. */
function plainRows(field: SchemaField, view: View): Row[] {
  const wanted = fieldTermsOf(field);
  const type = wanted.type;
  if (!type) return [];
  return view.segments
    .flatMap((segment) =>
      (findValues(type, segment.plain) ?? [])
        .filter(({ score }) => score >= 0.75)
        .map(({ start, end: to }) => ({ segment, start, end: to })),
    )
    .slice(0, mostRows)
    .map((span) => new Map([[field, { wanted, spans: [span], score: 0.5, evidence: 'form' as const }]]));
}

/** A row of the table that is being read, with what it still may get from the lines under it. */
interface OpenRow {
  readonly cells: Map<SchemaField, Candidate>;
  /** Lower edge of its last line. */
  bottom: number;
}

/** Whether a line under an item says more of it under a label of its own: "Parts: 2 screws". */
function isDetail(line: readonly Segment[]): boolean {
  return line.length === 1 && /^\s*\p{L}[\p{L} ]{1,20}:\s/u.test(line[0]!.plain);
}

/** Whether a line with a colon heads what comes after the table: "Contact:". */
function isHeading(line: readonly Segment[]): boolean {
  return line.length === 1 && /\p{L}\s*:\s*$/u.test(line[0]!.plain);
}

function underHeader(wanted: readonly FieldTerms[], view: View): Row[] | undefined {
  const head = headOf(wanted, view);
  if (!head) return undefined;
  const rows: OpenRow[] = [];
  const lines = rowsBelow(head.segment, view);
  let bottom = head.segment.bottom;
  for (const line of lines) {
    const top = topOf(line);
    if (rows.length > 0 && isHeading(line)) break;
    if (top - bottom > 4 * head.segment.height || isSum(line, view, rows.length === 0)) break;
    bottom = Math.max(...line.map((segment) => segment.bottom));
    const cells = cellsOf(piecesOf(line, head), head);
    const previous = rows.at(-1);
    const next = lines[lines.indexOf(line) + 1];
    const names = [...cells.values()].every(({ wanted: { type } }) => !hasFigures(type));
    if (cells.size === 0 || isDetail(line)) continue;
    if (names && head.columns.some((column) => hasFigures(column.wanted.type))) {
      // Words alone go on with the row above where they stand no farther from it than from the next.
      const below = next ? topOf(next) - bottom : Number.POSITIVE_INFINITY;
      if (previous) goOn(previous, cells, { top, bottom, below, height: head.segment.height });
      continue;
    }
    if (cells.size > 1 || head.columns.length < 3) rows.push({ cells, bottom });
  }
  return rows.length > 0 ? rows.map(({ cells }) => cells) : undefined;
}

const topOf = (line: readonly Segment[]) => Math.min(...line.map((segment) => segment.top));

/** Adds the words of a line to the cells above them, where it stands no farther from them than from the next line. */
function goOn(
  row: OpenRow,
  more: ReadonlyMap<SchemaField, Candidate>,
  { top, bottom, below, height }: { top: number; bottom: number; below: number; height: number },
): void {
  const gap = top - row.bottom;
  if (gap >= height || gap > below + 0.1 * height) return;
  row.bottom = bottom;
  for (const [field, { spans }] of more) {
    const cell = row.cells.get(field);
    if (cell) row.cells.set(field, { ...cell, spans: [...cell.spans.map(goingOn), ...spans] });
  }
}

function cellsOf(pieces: readonly Piece[], { columns, others }: Head): Map<SchemaField, Candidate> {
  const cells = new Map<SchemaField, Candidate>();
  const used = new Set<Piece>();
  const all: readonly Stretch[] = [...columns, ...others];
  // Numbers keep to their columns more strictly than names do: they choose first.
  const order = [...columns].sort((a, b) => Number(hasFigures(b.wanted.type)) - Number(hasFigures(a.wanted.type)));
  for (const column of order) {
    const free = pieces.filter((piece) => !used.has(piece));
    const own = free.filter((piece) => nearest(piece, all) === column);
    const shared = (piece: Piece) => Math.min(piece.right, column.right) > Math.max(piece.left, column.left);
    for (const piece of [...own.filter(shared), ...own, ...free.filter(shared)]) {
      const value = cellValue(column.wanted, piece.span);
      if (!value) continue;
      used.add(piece);
      cells.set(column.wanted.field, value);
      break;
    }
  }
  return cells;
}

/** Labels under which the rows of a table are summed up … */
const sums: ReadonlySet<string> = new Set([
  'total',
  'subtotal',
  'amount_before_tax',
  'amount_with_tax',
  'amount_in_words',
]);
/** … and those of what comes after. */
const afterSums: ReadonlySet<string> = new Set([
  'tax',
  'cash',
  'change',
  'rounding',
  'discount',
  'balance',
  'service_charge',
]);

/** Whether a row sums up the rows above it: the label of a sum, and but amounts beside it. */
function isSum(row: readonly Segment[], view: View, first: boolean): boolean {
  const means = (segment: Segment, ids: ReadonlySet<string>) =>
    view.labels[segment.index]!.some(
      ({ concepts, start, strength }) => start < 3 && strength >= 0.9 && concepts.some(({ id }) => ids.has(id)),
    );
  const bare = (segment: Segment) => bareLabel(segment, view);
  const said = row.filter(
    (segment) => billEnd.test(segment.plain) || means(segment, sums) || means(segment, afterSums),
  );
  if (said.length === 0) return false;
  if (row.some(({ plain }) => findDates(plain).length > 0)) return false;
  // Before any row it is the head that goes on: "Price / excl. / VAT".
  if (first && !row.some(({ plain }) => findAmounts(plain).some(({ score }) => score >= 0.9))) return false;
  if (row[0] === said[0] && bare(said[0]!) && means(said[0]!, sums)) return true;
  const amounts = row.filter(({ plain }) => findAmounts(plain).some(({ score }) => score >= 0.9));
  const rates = row.filter(({ plain }) => /%/u.test(plain));
  // A rate without an amount says how an item is taxed.
  if (amounts.length === 0 && rates.length > 0) return false;
  return (
    said.some(bare) &&
    row.every(
      (segment) =>
        said.includes(segment) ||
        amounts.includes(segment) ||
        (rates.includes(segment) && /^[\W\d]*%?$/u.test(segment.plain)),
    )
  );
}

/** Whether nothing but a label, a rate, a currency and amounts stands in a segment. */
function bareLabel({ plain, index }: Segment, view: View): boolean {
  const label = view.labels[index]!.find(({ start }) => start < 3);
  const rest = label ? plain.slice(label.end) : plain.replace(billEnd, '');
  return !/\p{L}{4}/u.test(rest.replace(/\([^)]*\)/gu, ''));
}
