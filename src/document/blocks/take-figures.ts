import { around, grown, height, holdsMiddle, sharedWidth, shareIn, sizeOf } from '../../geometry/box.ts';
import { setLength } from '../../text/scripts.ts';
import { explain } from '../../trace/trace.ts';
import type { Box } from '../../types/box.ts';
import type { Drawing } from '../../types/drawing.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { Quad } from '../../types/quad.ts';
import type { TextLine } from '../../types/text-line.ts';
import { boxInFrame, type Frame, quadOfBox } from '../frame.ts';
import { figureLabel } from './caption-label.ts';
import { bodySize, type Part, type Taken } from './parts.ts';

/** The network's least score for a figure. */
const surelyFigure = 0.5;
/** Share of a picture that its labels may cover; more is text. */
const mostText = 0.2;
/** A label is no longer than this, in characters; so many lines may be longer. */
const longLabel = 28;
const mostLong = 1;
/** Lines of the text are of its size but for this. */
const likeText = 0.15;
/** A picture that covers more of the page's text than this holds the page itself. */
const mostOfText = 0.3;
/** Share of a chart that drawings in it cover, where it looked like a table. */
export const leastDrawn = 0.25;
/** Drawings of one figure are no further apart than this, and its labels no further from them; in sizes of the text. */
const apart = 3;
const labelReach = 2.5;
/** A figure is wider and higher than this. */
const leastFigure = 4;
/** A caption is no further from its figure than this. */
const captionReach = 5;
/** What no caption names is a picture if it is as wide and high as this, in sizes of the text, full of ink, and holds no text. */
const leastPicture = 6;
const leastInk = 0.5;
const drawnSurely = 0.6;

/** What a page shows beside its text. */
export interface Sights {
  readonly regions: readonly LayoutRegion[];
  readonly drawings: readonly Drawing[];
  readonly frame: Frame;
}

/**
 * Pictures, with the labels inside them: what the network sees, and what is drawn where it sees nothing. A page that the network
 * sees as one figure (handwriting, slides, posters) is none if there is text all over it; what is drawn on it may be.
 */
export function takeFigures(
  items: readonly TextLine[],
  { regions, drawings, frame }: Sights,
  others: readonly Part[],
): Taken {
  const em = bodySize(items);
  const drawn = drawings
    .map(({ quad, ink }) => ({ ...boxInFrame(quad, frame), ink }))
    .filter((drawing) => !others.some((part) => shareIn(drawing, part) > 0.5 || shareIn(part, drawing) > 0.5));
  const parts: Part[] = [];
  let rest = items;
  const take = (area: Box, own: readonly TextLine[], confidence: number, why: string) => {
    say('figure', why, area, frame);
    rest = rest.filter((item) => !own.includes(item));
    parts.push({ kind: 'figure', ...around([area, ...own]), items: own, confidence });
  };
  const isTaken = (area: Box) =>
    [...others, ...parts].some((part) => shareIn(part, area) > 0.5 || shareIn(area, part) > 0.3);
  for (const { kind, quad, score } of regions) {
    if (kind !== 'figure' || score < surelyFigure) continue;
    const seen = boxInFrame(quad, frame);
    if (isTaken(seen)) continue;
    const inside = rest.filter((item) => shareIn(item, seen) > 0.5);
    const against = speaksAgainst(seen, inside, rest);
    if (against) say('no figure', against, seen, frame);
    else
      take(
        seen,
        inside.filter((item) => !isRunningText(item, em)),
        score,
        'the layout network sees it',
      );
  }
  for (const cluster of clustersOf(drawn, rest, em)) {
    const area = around(cluster);
    if (isTaken(area) || Math.min(area.right - area.left, area.bottom - area.top) < leastFigure * em) continue;
    const caption = captionOf(area, rest, em);
    if (caption) {
      const own = labelsOf(area, rest, caption, em);
      const text = rest.filter((item) => isRunningText(item, em) && holdsMiddle(area, item));
      if (text.length <= mostLong) take(area, own, drawnSurely, 'a caption names it');
      else say('no figure', 'it holds lines of running text', area, frame);
    } else if (cluster.every((drawing) => isPicture(drawing, items, em)))
      take(area, [], drawnSurely, 'it is full of ink and holds no text');
  }
  return { parts, rest };
}

/** Why a place that the network takes for a figure is none; undefined where it is one. */
function speaksAgainst(area: Box, inside: readonly TextLine[], all: readonly TextLine[]): string | undefined {
  const covered = inside.reduce((sum, item) => sum + inkSize(item), 0);
  if (covered > mostText * sizeOf(area)) return 'text covers it';
  if (inside.filter(isLong).length > mostLong) return 'it holds lines of running text';
  return covered > mostOfText * all.reduce((sum, item) => sum + inkSize(item), 0)
    ? 'it holds most of the page'
    : undefined;
}

/** Drawings that stand close with no more than labels between them, as the pictures of one figure do. */
function clustersOf<D extends Box>(drawings: readonly D[], lines: readonly TextLine[], em: number): D[][] {
  const text = lines.filter((item) => isRunningText(item, em) || figureLabel.test(item.line.text));
  let clusters: D[][] = drawings.map((drawing) => [drawing]);
  for (let i = 0; i < clusters.length; i++) {
    const own = grown(around(clusters[i]!), apart * em);
    const next = clusters.findIndex((other, k) => {
      if (k <= i || shareIn(around(other), own) === 0) return false;
      const both = around([...clusters[i]!, ...other]);
      return !text.some((item) => shareIn(item, both) > 0.5);
    });
    if (next < 0) continue;
    clusters[i]!.push(...clusters[next]!);
    clusters = clusters.filter((_, k) => k !== next);
    i = -1;
  }
  return clusters;
}

/** The line that names a figure, right below or above it. */
export function captionOf(area: Box, lines: readonly TextLine[], em: number): TextLine | undefined {
  const gap = (item: TextLine) => Math.max(item.top - area.bottom, area.top - item.bottom);
  return lines
    .filter((item) => figureLabel.test(item.line.text) && sharedWidth(item, area) > 0.3)
    .filter((item) => gap(item) > -em && gap(item) < captionReach * em)
    .sort((a, b) => gap(a) - gap(b))[0];
}

/** Short lines in a drawing and close around it, none beyond its caption. */
function labelsOf(area: Box, lines: readonly TextLine[], caption: TextLine, em: number): TextLine[] {
  const reach = grown(area, labelReach * em);
  const below = caption.top > area.top;
  return lines.filter((item) => {
    if (item === caption || isLong(item) || shareIn(item, reach) < 0.5) return false;
    return below ? item.bottom < caption.top + em / 2 : item.top > caption.bottom - em / 2;
  });
}

function isPicture(drawing: Box & { readonly ink: number }, lines: readonly TextLine[], em: number): boolean {
  const { left, top, right, bottom, ink } = drawing;
  if (Math.min(right - left, bottom - top) < leastPicture * em || ink < leastInk) return false;
  return !lines.some((item) => shareIn(item, drawing) > 0);
}

/** Area of a line's own quad: a slanted label covers far less than the box around it. */
function inkSize({ line: { quad }, ...box }: TextLine): number {
  return Math.min(sizeOf(box), areaOf(quad));
}

function areaOf([a, b, c, d]: Quad): number {
  const cross = (p: typeof a, q: typeof a, r: typeof a) =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return Math.abs(cross(a, b, c) + cross(a, c, d)) / 2;
}

function isLong({ line }: TextLine): boolean {
  return setLength(line.text) > longLabel;
}

/** Whether a line is set as the text of the page is, in words that follow each other: no label of a picture, wherever it stands. */
function isRunningText(item: TextLine, em: number): boolean {
  return isLong(item) && Math.abs(height(item) / em - 1) < likeText;
}

function say(what: 'figure' | 'no figure', why: string, area: Box, frame: Frame): void {
  explain(what, why, () => [{ text: '', quad: quadOfBox(area, frame) }]);
}
