import { type FieldTerms, fieldTermsOf } from '../labels/field-terms.ts';
import { middleX, onRow } from '../page/neighbours.ts';
import type { Segment } from '../page/segment.ts';
import { trim, whole } from '../page/span.ts';
import type { View } from '../page/view.ts';
import { fieldsOf, type SchemaField, type SchemaList } from '../schema/schema.ts';
import { fold } from '../text/fold.ts';
import { findValues, type ValueType } from '../values/value-type.ts';
import type { Candidate } from './candidate.ts';

/** One row of a list: the values of its fields. */
export type Row = ReadonlyMap<SchemaField, Candidate>;

const mostRows = 500;
/** Where the lines of a bill end. */
const end =
  /^\W*(?:sub\s?-?total|total|grand total|net total|amount due|tax|gst|vat|cash|change|rounding|discount|balance|合计|总计|小计|价税合计|应付|实付|找零|现金|优惠)/iu;
const numeric: ReadonlySet<ValueType | undefined> = new Set<ValueType | undefined>(['amount', 'number', 'percent']);

/** The rows of a list: under a header whose columns are the wanted fields; else, on bills, lines that end in an amount. */
export function listRows(list: SchemaList, view: View): Row[] {
  if (list.item.kind === 'field') return plainRows(list.item, view);
  const wanted = fieldsOf(list.item).map((field) => fieldTermsOf(field, true));
  if (wanted.length === 0) return [];
  return (underHeader(wanted, view) ?? endingInAmount(wanted, view)).slice(0, mostRows);
}

interface Stretch {
  readonly left: number;
  readonly right: number;
}

interface Column extends Stretch {
  readonly wanted: FieldTerms;
  readonly segment: Segment;
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

/** The row of the page on which most columns' labels stand. */
function headerOf(wanted: readonly FieldTerms[], view: View): Column[] | undefined {
  let best: Column[] | undefined;
  for (const anchor of view.segments) {
    const row = [anchor, ...view.segments.filter((other) => onRow(anchor, other))];
    const columns: Column[] = [];
    for (const each of wanted) {
      const column = row
        .map((segment) => columnAt(each, segment, view))
        .find((found) => found && !columns.some((c) => c.left === found.left && c.segment === found.segment));
      if (column) columns.push(column);
    }
    if (columns.length >= Math.min(2, wanted.length) && columns.length > (best?.length ?? 0)) best = columns;
  }
  return best;
}

function columnAt(wanted: FieldTerms, segment: Segment, view: View): Column | undefined {
  const label = view.labels[segment.index]!.find(({ concepts }) =>
    concepts.some((concept) => wanted.concepts.has(concept)),
  );
  const key = segment.folded.key;
  const own = wanted.aliases.find((alias) => alias.own && alias.key === key);
  if (!label && !own) return undefined;
  const width = segment.right - segment.left;
  const share = (at: number) => segment.left + (width * at) / Math.max(1, segment.text.length);
  return {
    wanted,
    segment,
    left: label && !own ? share(label.start) : segment.left,
    right: label && !own ? share(label.end) : segment.right,
  };
}

function underHeader(wanted: readonly FieldTerms[], view: View): Row[] | undefined {
  const columns = headerOf(wanted, view);
  if (!columns) return undefined;
  const head = columns[0]!.segment;
  // Columns that nobody asked for keep their cells to themselves.
  const others = view.segments.filter(
    (other) => (onRow(head, other) || other === head) && !columns.some(({ segment }) => segment === other),
  );
  const rows: Row[] = [];
  let last = head;
  for (const row of rowsBelow(head, view)) {
    if (row.some(({ plain }) => end.test(plain)) || row[0]!.top - last.bottom > 4 * head.height) break;
    last = row.reduce((a, b) => (b.bottom > a.bottom ? b : a));
    const cells = new Map<SchemaField, Candidate>();
    const used = new Set<Segment>();
    // Numbers keep to their columns more strictly than names do: they choose first.
    for (const column of numbersFirst(columns)) {
      const cell = cellOf(
        column,
        row.filter((segment) => !used.has(segment)),
        columns,
        others,
      );
      if (!cell) continue;
      used.add(cell.segment);
      cells.set(column.wanted.field, cell.value);
    }
    const previous = rows.at(-1);
    if (cells.size === 0) continue;
    // A line with a name alone goes on with the row before it, or begins the next one.
    if (
      cells.size === 1 &&
      columns.length > 2 &&
      previous &&
      [...cells.values()].every((cell) => !numeric.has(cell.wanted.type))
    )
      continue;
    rows.push(cells);
  }
  return rows.length > 0 ? rows : undefined;
}

function numbersFirst(columns: readonly Column[]): Column[] {
  return [...columns].sort((a, b) => Number(numeric.has(b.wanted.type)) - Number(numeric.has(a.wanted.type)));
}

/** The cell of a row that stands in a column: under its label, or nearer to it than to any other label of the header. */
function cellOf(
  column: Column,
  row: readonly Segment[],
  columns: readonly Column[],
  others: readonly Stretch[],
): { segment: Segment; value: Candidate } | undefined {
  const own = row.filter((segment) => nearest(segment, [...columns, ...others]) === column);
  for (const segment of [
    ...own.filter((each) => shares(each, column)),
    ...own,
    ...row.filter((each) => shares(each, column)),
  ]) {
    const value = cellValue(column.wanted, segment);
    if (value) return { segment, value };
  }
  return undefined;
}

function nearest(segment: Segment, columns: readonly Stretch[]): Stretch | undefined {
  const distance = ({ left, right }: Stretch) =>
    Math.max(0, left - segment.right, segment.left - right) + 0.01 * Math.abs(middleX(segment) - (left + right) / 2);
  return [...columns].sort((a, b) => distance(a) - distance(b))[0];
}

function shares(segment: Segment, column: Column): boolean {
  return Math.min(segment.right, column.right) > Math.max(segment.left, column.left);
}

function cellValue(wanted: FieldTerms, segment: Segment): Candidate | undefined {
  const found = wanted.type && findValues(wanted.type, segment.plain);
  if (wanted.type && numeric.has(wanted.type)) {
    const best = found?.toSorted((a, b) => b.score - a.score)[0];
    // A count is a cell of its own, not a figure in a name.
    if (wanted.type === 'number' && best && best.end - best.start < 0.5 * segment.plain.trim().length) return undefined;
    return best && { wanted, spans: [{ segment, start: best.start, end: best.end }], score: 0.75, evidence: 'label' };
  }
  return fold(segment.text).key === ''
    ? undefined
    : { wanted, spans: [trim(whole(segment))], score: 0.7, evidence: 'label' };
}

/** Rows of segments below a header, from top to bottom. */
function rowsBelow(head: Segment, view: View): Segment[][] {
  const rest = view.segments
    .filter(({ page, top, line }) => page === head.page && top > head.top + 0.6 * head.height && line.confidence >= 0.4)
    .sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  const rows: Segment[][] = [];
  for (const segment of rest) {
    const row = rows.at(-1);
    if (row && onRow(row[0]!, segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
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
    const cell = cellValue(price, amount);
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
    const counted = quantity && count && cellValue(quantity, count);
    if (quantity && counted) row.set(quantity.field, counted);
    rows.push(row);
  }
  return rows;
}
