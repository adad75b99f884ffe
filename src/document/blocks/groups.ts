import { sharedWidth } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import { isUnspaced } from '../../text/scripts.ts';
import type { Flow, TextRow } from './flow.ts';
import { type LineMetrics, lineMetricsOf } from './line-metrics.ts';
import { isNext, type ListMarker, listMarkerOf } from './list-marker.ts';
import type { Part } from './parts.ts';

/** Printed lines that belong together: a paragraph, a heading, an entry of a list. */
export interface TextGroup {
  readonly kind: 'text';
  readonly rows: readonly TextRow[];
  /** Whether the last row goes up to the edge of its column. */
  readonly full: boolean;
  /** Whether the first row starts further in than its column. */
  readonly indented: boolean;
}

/** Rows whose sizes differ by more than this factor are of different blocks; boxes hug the ink, so capitals alone differ by a third. */
const likeSize = 1.4;
/** From one row to the next, in the usual pitch of the rows around them. */
const looser = 1.35;
/** How far a row is indented at least, in sizes of its text. */
const indent = 0.8;
/** Lines of a headline: larger than the text, alike, from one to the next in their size. */
const headline = 1.5;
const likeHeadline = 1.25;
const headlinePitch = 1.7;

/** Gathers the rows of a flow; parts stay. */
export function groupRows(flow: Flow): (TextGroup | Part)[] {
  const settings = lineMetricsOf(flow);
  const body = median(flow.flatMap((entry) => (entry.kind === 'row' ? [entry.em] : [])));
  const groups: (TextGroup | Part)[] = [];
  let open: TextRow[] = [];
  const close = () => {
    if (open.length > 0) groups.push(groupOf(open, settings));
    open = [];
  };
  for (const entry of flow) {
    if (entry.kind !== 'row') {
      close();
      groups.push(entry);
      continue;
    }
    if (open.length > 0 && !isHeadline(open.at(-1)!, entry, body) && breaksBefore(entry, open, settings)) close();
    open.push(entry);
  }
  close();
  return groups;
}

function groupOf(rows: readonly TextRow[], settings: ReadonlyMap<TextRow, LineMetrics>): TextGroup {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const { left } = settings.get(first)!;
  const { right } = settings.get(last)!;
  return {
    kind: 'text',
    rows,
    full: right - last.right < 1.5 * last.em,
    indented: first.left - left > indent * first.em,
  };
}

/** Whether two rows are lines of one headline: both far larger than the text, close, flush or centred. */
function isHeadline(last: TextRow, row: TextRow, body: number): boolean {
  const [least, most] = [Math.min(last.em, row.em), Math.max(last.em, row.em)];
  if (least < headline * body || most > likeHeadline * least || last.celled || row.celled) return false;
  const pitch = (row.top + row.bottom - last.top - last.bottom) / 2;
  const off = Math.min(Math.abs(row.left - last.left), Math.abs(row.left + row.right - last.left - last.right) / 2);
  return pitch > 0 && pitch < headlinePitch * most && off < 0.5 * least;
}

function breaksBefore(row: TextRow, open: readonly TextRow[], settings: ReadonlyMap<TextRow, LineMetrics>): boolean {
  const last = open.at(-1)!;
  const before = settings.get(last)!;
  const here = settings.get(row)!;
  const em = Math.min(last.em, row.em);
  if (!last.items[0]!.along || !row.items[0]!.along) return true;
  if (last.celled || row.celled) return true;
  if (row.top + row.bottom <= last.top + last.bottom || sharedWidth(last, row) < 0.2) return true;
  if (Math.max(last.em, row.em) > likeSize * em) return true;
  const pitch = (row.top + row.bottom - last.top - last.bottom) / 2;
  if (pitch > looser * here.pitch || pitch > 3 * Math.max(last.em, row.em)) return true;
  if (isOtherKind(last, row)) return true;
  const [own, mark] = [listMarkerOf(row.text), listMarkerOf(open[0]!.text)];
  if (own && (!own.ordered || isNext(mark, own))) return true;
  if (isOneLabel(last, row)) return false;
  const centred = isCentred(last, before) && isCentred(row, here);
  if (centred && isHeadingRow(last) && isHeadingRow(row)) return false;
  if (own && startsEntry(row, last, own, before)) return true;
  if (before.stanza && here.stanza && !mark && haveEdge(last, row)) return false;
  const hanging = mark !== undefined || open[0]!.vote?.kind === 'reference';
  if (row.left - last.left > indent * em) return !(hanging && open.length === 1);
  if (last.left - row.left > indent * em && open.length > 1 && !centred) return true;
  // The first word of this row would have fitted into the last one: a paragraph ended there.
  return before.right - last.right > firstWord(row) + 0.6 * em && !isHeadingRow(row);
}

/** Whether the layout network sees two rows as one caption or title. */
function isOneLabel(a: TextRow, b: TextRow): boolean {
  const kind = a.vote?.kind;
  return a.vote === b.vote && (kind === 'figure_caption' || kind === 'table_caption' || kind === 'title');
}

/** Whether the layout network takes two rows for different things. */
function isOtherKind(a: TextRow, b: TextRow): boolean {
  if (a.vote === b.vote) return false;
  const [from, to] = [a.vote?.kind ?? 'text', b.vote?.kind ?? 'text'];
  return from !== to && Math.max(a.vote?.score ?? 0, b.vote?.score ?? 0) > 0.5;
}

function haveEdge(a: TextRow, b: TextRow): boolean {
  return Math.min(Math.abs(a.left - b.left), Math.abs(a.right - b.right)) < 0.4 * Math.min(a.em, b.em);
}

function isHeadingRow(row: TextRow): boolean {
  return row.vote?.kind === 'title';
}

function isCentred(row: TextRow, { left, right }: LineMetrics): boolean {
  const [before, after] = [row.left - left, right - row.right];
  return before > row.em && after > row.em && Math.abs(before - after) < 0.15 * (right - left);
}

/** Whether a mark begins an entry of a list, rather than being the number at the end of a sentence. */
function startsEntry(row: TextRow, last: TextRow, { ordered }: ListMarker, before: LineMetrics): boolean {
  if (!ordered) return true;
  const short = before.right - last.right > firstWord(row) + 0.6 * row.em;
  return short || Math.abs(row.left - last.left) > 0.5 * row.em;
}

/** Width of a row's first word; of Chinese and Japanese, of two characters. */
function firstWord({ text, left, right }: TextRow): number {
  const letters = isUnspaced(text[0]) ? 2 : text.split(/\s/u, 1)[0]!.length;
  return (letters / Math.max(1, text.length)) * (right - left);
}
