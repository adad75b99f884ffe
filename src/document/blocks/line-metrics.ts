import { sharedWidth } from '../../geometry/box.ts';
import { median, quantile } from '../../geometry/statistics.ts';
import type { Flow, TextRow } from './flow.ts';

/** What is usual around a row: the edges of its column, and how far apart rows stand there. */
export interface LineMetrics {
  readonly left: number;
  readonly right: number;
  /** From the middle of one row to that of the next. */
  readonly pitch: number;
  /** The row is one of a few short ones, set close with white around them: an address, the data of a letter. */
  readonly stanza: boolean;
}

/** Rows on each side of a row that say what is usual. */
const reach = 7;
/** Rows of one column are no further apart than this, in sizes of their text. */
const mostApart = 6;
/** Pitch of a row that stands alone, in sizes of its text. */
const usualPitch = 1.8;
/** Rows of a stanza: so many at most, no wider than this in sizes of their text. */
const mostLines = 6;
const shortWidth = 14;
/** From row to row of a stanza, in sizes of its text. */
const closePitch = 2.1;

/** Rows that end at one place do so by their setting: so many, so near and so wide, the latter in sizes of their text. */
const setRows = 4;
const sameEnd = 0.5;
const setWidth = 8;

/** The setting of every row of a flow. */
export function lineMetricsOf(flow: Flow): Map<TextRow, LineMetrics> {
  const metrics = new Map<TextRow, LineMetrics>();
  for (const run of columnsOf(flow)) {
    const stanzas = stanzasOf(run);
    for (const [i, row] of run.entries()) {
      // A heading over two columns ties one to the other; edges are those of the row's own.
      const near = run.slice(Math.max(0, i - reach), i + reach + 1).filter((other) => sharedWidth(other, row) > 0.2);
      const like = near.filter(({ em }) => Math.max(em, row.em) < 1.4 * Math.min(em, row.em));
      metrics.set(row, {
        left: quantile(
          like.map(({ left }) => left),
          0.15,
        ),
        right:
          setEnd(run, i) ??
          quantile(
            like.map(({ right }) => right),
            0.85,
          ),
        pitch: pitchOf(near, row),
        stanza: stanzas.has(row),
      });
    }
  }
  return metrics;
}

/** Where text ends that is set around a picture, short of its column: so many rows end there that it is no chance, as data would. */
function setEnd(run: readonly TextRow[], i: number): number | undefined {
  const { em } = run[i]!;
  for (let from = Math.max(0, i - setRows + 1); from <= i; from++) {
    const rows = run.slice(from, from + setRows);
    const ends = rows.map(({ right }) => right);
    const isSet = Math.max(...ends) - Math.min(...ends) < sameEnd * em;
    const wide = rows.every(({ left, right, celled }) => right - left > setWidth * em && !celled);
    if (rows.length === setRows && isSet && wide) return Math.max(...ends);
  }
  return undefined;
}

/** Rows that follow each other downwards in one column; parts between them don't matter. */
function columnsOf(flow: Flow): TextRow[][] {
  const runs: TextRow[][] = [];
  for (const row of flow) {
    if (row.kind !== 'row') continue;
    const last = runs.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      sharedWidth(last, row) > 0.2 &&
      row.top - last.bottom < mostApart * Math.max(row.em, last.em);
    if (goesOn) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** The rows of a column that stand in stanzas. */
function stanzasOf(run: readonly TextRow[]): Set<TextRow> {
  const close: TextRow[][] = [];
  for (const row of run) {
    const last = close.at(-1)?.at(-1);
    const em = Math.min(row.em, last?.em ?? 0);
    const goesOn = last !== undefined && (row.top + row.bottom - last.top - last.bottom) / 2 < closePitch * em;
    if (goesOn) close.at(-1)!.push(row);
    else close.push([row]);
  }
  const short = (row: TextRow) => !row.celled && row.right - row.left < shortWidth * row.em;
  return new Set(close.filter((rows) => rows.length > 1 && rows.length <= mostLines && rows.every(short)).flat());
}

function pitchOf(rows: readonly TextRow[], { em }: TextRow): number {
  const pitches = rows.flatMap((row, i) => {
    const next = rows[i + 1];
    return next ? [(next.top + next.bottom - row.top - row.bottom) / 2] : [];
  });
  const usual = pitches.filter((pitch) => pitch < 2.6 * em);
  return usual.length >= 2 ? lower(usual) : usualPitch * em;
}

/** Of what is usual, the closer half: gaps between paragraphs are no pitch. */
function lower(pitches: readonly number[]): number {
  const middle = median(pitches);
  return median(pitches.filter((pitch) => pitch <= middle));
}
