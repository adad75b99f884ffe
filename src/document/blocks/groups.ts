import { sharedWidth } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import { isUnspaced } from '../../text/scripts.ts';
import { explain } from '../../trace/trace.ts';
import { bolder } from './bold.ts';
import type { Flow, TextRow } from './flow.ts';
import { numberedLevel } from './headings.ts';
import { type LineMetrics, lineMetricsOf } from './line-metrics.ts';
import { isNext, type ListMarker, listMarkerOf } from './list-marker.ts';
import { linesOf, type Part } from './parts.ts';

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
/** A short last line below a mark of a list may hold no letter that reaches as high as those above. */
const likeHanging = 1.8;
/** From one row to the next, in the usual pitch of the rows around them. */
const looser = 1.35;
/** How far a row is indented at least, in sizes of its text. */
const indent = 0.8;
/** Lines of a headline: larger than the text, alike, from one to the next in their size. */
const headline = 1.5;
/** Larger than the text by this is enough where the second stands in the middle below the first: two headings would begin at one edge. */
const centredHeadline = 1.28;
const likeHeadline = 1.25;
const headlinePitch = 1.7;

/** Gathers the rows of a flow; parts stay. */
export function groupRows(flow: Flow): (TextGroup | Part)[] {
  const metrics = lineMetricsOf(flow);
  const body = median(flow.flatMap((entry) => (entry.kind === 'row' ? [entry.em] : [])));
  const groups: (TextGroup | Part)[] = [];
  let open: TextRow[] = [];
  const close = () => {
    if (open.length > 0) groups.push(groupOf(open, metrics));
    open = [];
  };
  for (const entry of flow) {
    if (entry.kind !== 'row') {
      close();
      groups.push(entry);
      continue;
    }
    const why = open.length > 0 && !isHeadline(open.at(-1)!, entry, body) && breakBefore(entry, open, metrics);
    if (why) {
      explain('new paragraph', why, () => linesOf(entry.items));
      close();
    }
    open.push(entry);
  }
  close();
  return groups;
}

function groupOf(rows: readonly TextRow[], metrics: ReadonlyMap<TextRow, LineMetrics>): TextGroup {
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const { left } = metrics.get(first)!;
  const { right } = metrics.get(last)!;
  return {
    kind: 'text',
    rows,
    full: right - last.right < 1.5 * last.em,
    indented: first.left - left > indent * first.em,
  };
}

/** Whether two rows are lines of one headline: both larger than the text, close, flush or centred. */
function isHeadline(last: TextRow, row: TextRow, body: number): boolean {
  const [least, most] = [Math.min(last.em, row.em), Math.max(last.em, row.em)];
  if (most > likeHeadline * least || last.celled || row.celled) return false;
  const pitch = (row.top + row.bottom - last.top - last.bottom) / 2;
  if (pitch <= 0 || pitch >= headlinePitch * most) return false;
  const flush = Math.abs(row.left - last.left) < 0.5 * least;
  const centred = Math.abs(row.left + row.right - last.left - last.right) / 2 < 0.5 * least;
  return least >= (flush ? headline : centredHeadline) * body && (flush || centred);
}

/** Why a row begins something new; undefined where it goes on with the rows before it. */
function breakBefore(
  row: TextRow,
  open: readonly TextRow[],
  metrics: ReadonlyMap<TextRow, LineMetrics>,
): string | undefined {
  const last = open.at(-1)!;
  const [before, here] = [metrics.get(last)!, metrics.get(row)!];
  const [own, marker] = [listMarkerOf(row.text), listMarkerOf(open[0]!.text)];
  const hangs = marker !== undefined && !own && row.left > open[0]!.left;
  const apart = standApart(last, row, here, hangs ? likeHanging : likeSize);
  if (apart) return apart;
  const em = Math.min(last.em, row.em);
  if (own && isNext(marker, own)) return 'it begins with the next list marker';
  if (isOneLabel(last, row)) return undefined;
  if (isHeadingRow(last) && isHeadingRow(row)) return undefined;
  if (own && startsEntry(row, last, own, before)) return 'it begins with a list marker';
  if (before.stanza && here.stanza && haveEdge(last, row)) return undefined;
  const numbered = numberedLevel(open[0]!.text) !== undefined;
  const hanging = marker !== undefined || numbered || open[0]!.vote?.kind === 'reference';
  const room = before.right - last.right > firstWord(row) + 0.6 * em;
  if (room && last.stroke > bolder * row.stroke && row.stroke > 0) return 'the short line before it is bold';
  if (row.left - last.left > indent * em) return hanging && open.length === 1 ? undefined : 'it is indented';
  if (last.left - row.left > indent * em && open.length > 1) return 'the lines before it are indented';
  return room && !isHeadingRow(row) ? 'its first word would have fitted into the line before it' : undefined;
}

/** Why two rows can't be of one text, whatever they say. */
function standApart(last: TextRow, row: TextRow, { pitch: usual }: LineMetrics, alike: number): string | undefined {
  const [least, most] = [Math.min(last.em, row.em), Math.max(last.em, row.em)];
  const pitch = (row.top + row.bottom - last.top - last.bottom) / 2;
  if (!last.items[0]!.along || !row.items[0]!.along) return 'one runs across the page';
  if (last.celled || row.celled) return 'its pieces stand apart like cells';
  if (pitch <= 0 || sharedWidth(last, row) < 0.2) return 'it stands in another column';
  if (most > alike * least) return 'it is of another size';
  if (pitch > looser * usual || pitch > 3 * most) return 'it stands further below than is usual there';
  return isOtherKind(last, row) ? 'the layout network takes it for something else' : undefined;
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
