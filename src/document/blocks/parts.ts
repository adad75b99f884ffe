import { around, height, shareIn, sizeOf } from '../../geometry/box.ts';
import { weightedMedian } from '../../geometry/statistics.ts';
import { setLength } from '../../text/scripts.ts';
import { explain } from '../../trace/trace.ts';
import type { Box } from '../../types/box.ts';
import type { Formula } from '../../types/formula.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { Line } from '../../types/line.ts';
import type { Table } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';
import type { Frame } from '../frame.ts';
import { boxInFrame } from '../frame.ts';

/** What stands in the flow of a page as one thing: its lines have no order of their own there. */
export type Part = Box & {
  readonly items: readonly TextLine[];
  /** 0 to 1. */
  readonly confidence: number;
} & (
    | { readonly kind: 'table'; readonly table: Table }
    | { readonly kind: 'figure' }
    | { readonly kind: 'code'; readonly text: string }
    | { readonly kind: 'formula'; readonly formula: Formula; readonly number?: string }
  );

/** A part found, and the lines that are left. */
export interface Taken {
  readonly parts: readonly Part[];
  readonly rest: readonly TextLine[];
}

/** The network's least score for a figure. */
const surelyFigure = 0.5;
/** Share of a picture that its labels may cover; more is text. */
const mostText = 0.2;
/** A label is no longer than this, in characters; so many lines may be longer. */
const longLabel = 28;
/** Lines of the text are of its size but for this. */
const likeText = 0.15;
const mostLong = 1;
/** A picture that covers more of the page's text than this holds the page itself. */
const mostOfText = 0.3;

/**
 * Pictures, with the labels inside them. A page that the network sees as one figure (handwriting, slides, posters) is none if
 * there is text all over it.
 */
export function takeFigures(
  items: readonly TextLine[],
  regions: readonly LayoutRegion[],
  others: readonly Part[],
  frame: Frame,
): Taken {
  const parts: Part[] = [];
  let rest = items;
  const em = bodySize(items);
  const text = items.reduce((sum, item) => sum + sizeOf(item), 0);
  for (const { kind, quad, score } of regions) {
    if (kind !== 'figure' || score < surelyFigure) continue;
    const area = boxInFrame(quad, frame);
    if ([...others, ...parts].some((part) => shareIn(part, area) > 0.5 || shareIn(area, part) > 0.3)) continue;
    const inside = rest.filter((item) => shareIn(item, area) > 0.5);
    const own = inside.filter((item) => !isRunningText(item, em));
    const covered = inside.reduce((sum, item) => sum + sizeOf(item), 0);
    const long = inside.filter(({ line }) => setLength(line.text) > longLabel).length;
    const against =
      covered > mostText * sizeOf(area)
        ? 'text covers it'
        : long > mostLong
          ? 'it holds lines of running text'
          : covered > mostOfText * text
            ? 'it holds most of the page'
            : undefined;
    explain(against ? 'no figure' : 'figure', against ?? 'the layout network sees it', () => [{ text: '', quad }]);
    if (against) continue;
    rest = rest.filter((item) => !own.includes(item));
    parts.push({ kind: 'figure', ...around([area, ...own]), items: own, confidence: score });
  }
  return { parts, rest };
}

/** Whether a line is set as the text of the page is, in words that follow each other: no label of a picture, wherever it stands. */
function isRunningText(item: TextLine, em: number): boolean {
  return setLength(item.line.text) > longLabel && Math.abs(height(item) / em - 1) < likeText;
}

/** The lines as the page has them. */
export function linesOf(items: readonly TextLine[]): Line[] {
  return items.map(({ line }) => line);
}

/** Stacks lines as wide as the part where it stands, so that it takes its place among the lines of its column. */
export function standIns(part: Part, em: number): TextLine[] {
  const count = Math.max(1, Math.round((part.bottom - part.top) / (1.5 * em)));
  const pitch = (part.bottom - part.top) / count;
  return Array.from({ length: count }, (_, i) => {
    const middle = part.top + (i + 0.5) * pitch;
    const { left, right } = part;
    const box = { left, right, top: middle - 0.5 * em, bottom: middle + 0.5 * em };
    return { line: noLine, ...box, ink: box, along: true };
  });
}

const noLine: Line = {
  text: '',
  quad: [
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  confidence: 1,
  angle: 0,
};

/** The size of most of the text. */
export function bodySize(items: readonly TextLine[]): number {
  const usual = weightedMedian(
    items.filter(({ along }) => along),
    height,
    ({ left, right }) => right - left,
  );
  return usual ? height(usual) : 1;
}
