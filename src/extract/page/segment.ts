import { frameOf, lineInFrame } from '../../document/frame.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import { type Folded, fold } from '../text/fold.ts';
import { toPlain } from '../text/plain.ts';
import { flatPage } from './flat-page.ts';

/** A line of a page as the extractor sees it: upright in the page's frame, its text ready to be searched. */
export interface Segment {
  /** Its place in the list of all segments. */
  readonly index: number;
  readonly page: number;
  /** Its place among the lines of its page. */
  readonly lineIndex: number;
  readonly line: Line;
  readonly text: string;
  readonly plain: string;
  readonly folded: Folded;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  /** Width of its page, in the same units. */
  readonly pageWidth: number;
  readonly pageTop: number;
  readonly pageBottom: number;
}

/** Longer lines are searched up to here only. */
const longestText = 400;
/** More lines than this are left out: no document of fields has as many. */
const mostSegments = 3000;

/** The lines of all pages that run along their page's main direction. */
export function toSegments(pages: readonly Page[]): Segment[] {
  const segments: Segment[] = [];
  pages.forEach((page, number) => {
    const { lines } = flatPage(page);
    const frame = frameOf(lines);
    const boxes = page.lines.map((line, lineIndex) => ({
      line,
      lineIndex,
      box: lineInFrame(lines[lineIndex]!, frame),
    }));
    // The direction of one or two characters is anybody's guess.
    const along = boxes.filter(({ box, line }) => box.along || line.text.length <= 2);
    const left = Math.min(...along.map(({ box }) => box.left));
    const right = Math.max(...along.map(({ box }) => box.right));
    const top = Math.min(...along.map(({ box }) => box.top));
    const bottom = Math.max(...along.map(({ box }) => box.bottom));
    for (const { line, lineIndex, box } of along) {
      if (segments.length >= mostSegments) return;
      const text = line.text.slice(0, longestText);
      segments.push({
        index: segments.length,
        page: number,
        lineIndex,
        line,
        text,
        plain: toPlain(text),
        folded: fold(text),
        left: box.left,
        right: box.right,
        top: box.top,
        bottom: box.bottom,
        height: Math.max(1, box.bottom - box.top),
        pageWidth: Math.max(1, right - left),
        pageTop: top,
        pageBottom: Math.max(top + 1, bottom),
      });
    }
  });
  return segments;
}
