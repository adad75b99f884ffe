import { type FieldTerms, fieldTermsOf } from '../labels/field-terms.ts';
import { onRow } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { goingOn, type Span, trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { fieldsOf, type SchemaField, type SchemaList } from '../schema/schema.ts';
import { foldKey } from '../text/fold.ts';
import { findAmounts } from '../values/amounts.ts';
import { findDates } from '../values/dates.ts';
import { findValues, type ValueType } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';
import { type Head, headOf, nearest, type Piece, piecesOf, rowsBelow, type Stretch } from './columns.ts';
import { records } from './records.ts';

/** One row of a list: the values of its fields. */
export type Row = ReadonlyMap<SchemaField, Candidate>;

const mostRows = 500;
/** Where the lines of a bill end. */
const end =
  /^\W*(?:sub\s?-?total|total|grand total|net total|amount due|tax|gst|vat|cash|change|rounding|discount|balance|合计|总计|小计|价税合计|应付|实付|找零|现金|优惠)/iu;
const numeric: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>(['amount', 'number', 'percent']);

/** The rows of a list: under a header whose columns are the wanted fields; else records of labelled values; else, on bills, lines that end in an amount. */
export function listRows(list: SchemaList, view: View): Row[] {
  if (list.item.kind === 'field') return plainRows(list.item, view);
  const wanted = fieldsOf(list.item).map((field) => fieldTermsOf(field, true));
  if (wanted.length === 0) return [];
  const rows = underHeader(wanted, view);
  if (rows) return rows.slice(0, mostRows);
  const labelled = records(wanted, view);
  return (labelled.length > 0 ? labelled : endingInAmount(wanted, view)).slice(0, mostRows);
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

function underHeader(wanted: readonly FieldTerms[], view: View): Row[] | undefined {
  const head = headOf(wanted, view);
  if (!head) return undefined;
  const rows: OpenRow[] = [];
  const lines = rowsBelow(head.segment, view);
  let bottom = head.segment.bottom;
  for (const line of lines) {
    const top = Math.min(...line.map((segment) => segment.top));
    if (top - bottom > 4 * head.segment.height || isSum(line, view)) break;
    bottom = Math.max(...line.map((segment) => segment.bottom));
    const cells = cellsOf(piecesOf(line, head), head);
    const previous = rows.at(-1);
    const next = lines[lines.indexOf(line) + 1];
    const names = [...cells.values()].every(({ wanted: { type } }) => !hasFigures(type));
    if (cells.size === 0 || isDetail(line)) continue;
    if (names && head.columns.some((column) => hasFigures(column.wanted.type))) {
      // Words alone go on with the row above where they stand no farther from it than from the next.
      const gap = previous ? top - previous.bottom : Number.POSITIVE_INFINITY;
      const below = next ? Math.min(...next.map((segment) => segment.top)) - bottom : Number.POSITIVE_INFINITY;
      if (previous && gap < head.segment.height && gap <= below + 0.1 * head.segment.height) {
        goOn(previous, cells);
        previous.bottom = bottom;
      }
      continue;
    }
    if (cells.size > 1 || head.columns.length < 3) rows.push({ cells, bottom });
  }
  return rows.length > 0 ? rows.map(({ cells }) => cells) : undefined;
}

/** Adds the words of a line to the cells above them. */
function goOn({ cells }: OpenRow, more: ReadonlyMap<SchemaField, Candidate>): void {
  for (const [field, { spans }] of more) {
    const cell = cells.get(field);
    if (cell) cells.set(field, { ...cell, spans: [...cell.spans.map(goingOn), ...spans] });
  }
}

/** Types of which every row of a table has one at least. */
function hasFigures(type: ValueType | undefined): boolean {
  return numeric.has(type) || type === 'date' || type === 'time' || type === 'datetime';
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

function cellValue(wanted: FieldTerms, { segment, start, end }: Span): Candidate | undefined {
  const text = segment.plain.slice(start, end);
  if (wanted.type && hasFigures(wanted.type)) {
    const found = findValues(wanted.type, text) ?? [];
    // A rate is a share or a price.
    const rates = wanted.type === 'percent' && found.length === 0 ? findAmounts(text) : found;
    const best = rates.toSorted((a, b) => b.score - a.score)[0];
    // A count is a cell of its own, not a figure in a name.
    if (wanted.type === 'number' && best && best.end - best.start < 0.5 * text.trim().length) return undefined;
    if (!best) return undefined;
    const span = { segment, start: start + best.start, end: start + best.end };
    return { wanted, spans: [span], score: 0.75, evidence: 'label' };
  }
  return foldKey(text) === ''
    ? undefined
    : { wanted, spans: [trim({ segment, start, end })], score: 0.7, evidence: 'label' };
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
function isSum(row: readonly Segment[], view: View): boolean {
  const means = (segment: Segment, ids: ReadonlySet<string>) =>
    view.labels[segment.index]!.some(
      ({ concepts, start, strength }) => start < 3 && strength >= 0.9 && concepts.some(({ id }) => ids.has(id)),
    );
  const bare = (segment: Segment) => bareLabel(segment, view);
  const said = row.filter((segment) => end.test(segment.plain) || means(segment, sums) || means(segment, afterSums));
  if (said.length === 0) return false;
  if (row.some(({ plain }) => findDates(plain).length > 0)) return false;
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
  const rest = label ? plain.slice(label.end) : plain.replace(end, '');
  return !/\p{L}{4}/u.test(rest);
}

/** Lines of a bill without a header: a name on the left, an amount on the right. */
function endingInAmount(wanted: readonly FieldTerms[], view: View): Row[] {
  const price = wanted.filter(({ type }) => type === 'amount').at(-1);
  const name = wanted.find(
    ({ type }) => type === undefined || type === 'text' || type === 'word' || type === 'company',
  );
  if (!price || !name) return [];
  const quantity = wanted.find(({ type }) => type === 'number');
  const rows: Row[] = [];
  for (const segment of view.segments) {
    if (end.test(segment.plain) && rows.length > 0) break;
    const amount = view.segments
      .filter((other) => onRow(segment, other) && other.left > segment.right)
      .sort((a, b) => b.right - a.right)[0];
    if (!amount || !/\p{L}{2}/u.test(segment.plain) || view.isLabel[segment.index] || end.test(segment.plain)) continue;
    const cell = cellValue(price, whole(amount));
    if (!cell || !/[.,]\d{2}/u.test(amount.plain)) continue;
    const row = new Map<SchemaField, Candidate>([
      [name.field, { wanted: name, spans: [trim(whole(segment))], score: 0.6, evidence: 'form' }],
      [price.field, cell],
    ]);
    const count =
      quantity &&
      view.segments.find(
        (other) =>
          onRow(segment, other) && other !== amount && /^[x×*]?\s*\d{1,3}\s*[x×*]?$/iu.test(other.plain.trim()),
      );
    const counted = quantity && count && cellValue(quantity, whole(count));
    if (quantity && counted) row.set(quantity.field, counted);
    rows.push(row);
  }
  return rows;
}
