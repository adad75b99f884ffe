import { around, sharedHeight, sharedWidth } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';

/** What a formula that stands alone has somewhere. */
const relation = /[=<>≤≥≠≈≡∼∝→]/u;
/** Text says where the column begins and ends: lines wider than this around it, no further away than that, in sizes of the text. */
const widerThan = 10;
const nearest = 6;
/** How far from both edges of its column a display stands, in sizes of the text, and how much more from one than from the other. */
const leastInset = 1.5;
const mostUneven = 2.5;
/** Numerators, denominators and limits stand this near above and below, in sizes of the text. */
const close = 0.5;
/** How sure a place is that only its lines tell. */
const score = 0.6;

/**
 * Displays that the layout network does not see: a relation and what belongs to it, away from both edges of its column, with no
 * other text beside it.
 * @param maths lines that may be of a formula
 * @param em size of the page's text
 */
export function isolatedEquations(
  maths: readonly TextLine[],
  items: readonly TextLine[],
  em: number,
): { region: Box; score: number }[] {
  return maths
    .filter(({ line }) => relation.test(line.text))
    .flatMap((item) => {
      const region = grown(item, maths, em);
      const text = items.filter((other) => !maths.includes(other));
      const beside = text.some((other) => sharedHeight(other, region) > 0.2 && gapTo(other, region) < widerThan * em);
      const column = text.filter(
        (other) =>
          other.right - other.left > widerThan * em &&
          sharedWidth(other, region) > 0.5 &&
          Math.max(other.top - region.bottom, region.top - other.bottom) < nearest * em,
      );
      if (beside || column.length === 0) return [];
      const { left, right } = around(column);
      const [before, after] = [region.left - left, right - region.right];
      const inset = Math.min(before, after) > leastInset * em;
      return inset && Math.max(before, after) < mostUneven * Math.min(before, after) ? [{ region, score }] : [];
    });
}

/** The box of a line with the maths that stands beside, right above and right below it. */
function grown(item: TextLine, maths: readonly TextLine[], em: number): Box {
  let area: Box = item;
  for (let count = 0, own = [item]; own.length > count; ) {
    count = own.length;
    own = maths.filter((other) => other === item || touches(other, area, em));
    area = around(own);
  }
  return area;
}

function touches(item: TextLine, area: Box, em: number): boolean {
  const above = Math.max(item.top - area.bottom, area.top - item.bottom);
  return (above < 0 && gapTo(item, area) < 4 * em) || (above < close * em && gapTo(item, area) < 0);
}

function gapTo(item: Box, area: Box): number {
  return Math.max(item.left - area.right, area.left - item.right);
}
