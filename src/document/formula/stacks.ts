import { around, height, middle } from '../../geometry/box.ts';
import { isEastAsian } from '../../text/scripts.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';

/** What may be a fraction: short texts one above the other, or one that is higher than wide and holds both. */
export interface Stack extends Box {
  readonly items: readonly TextLine[];
  /** Between which heights its bar must lie. */
  readonly between: readonly [top: number, bottom: number];
}

/** Characters of a numerator or denominator, and letters in a row, at most. */
const mostCharacters = 16;
const word = /(?!\p{Script=Greek})\p{L}{4,}/u;
/** From the one to the other, in heights of the lower one. */
const overlap = 0.3;
const mostApart = 0.9;
/** Middles of the two are no further apart than this, in heights of the lower one, unless they begin together. */
const offCentre = 0.4;
/** One is no larger than the other by this. */
const likeSize = 1.7;
/** A single box of a fraction: so many times as high as wide at least, so many times as high as the text. */
const upright = 1.2;
const twice = 1.6;
const mostAlone = 4;

/**
 * Where fractions may stand among the lines of a page, from the top; a line may be in several. A bar between the two says whether they do.
 * @param em size of the page's text
 */
export function stacksOf(items: readonly TextLine[], em: number): Stack[] {
  const short = items
    .filter(({ line }) => line.text.length <= mostCharacters && !word.test(line.text) && !isEastAsian(line.text))
    .sort((a, b) => a.top - b.top);
  return short.flatMap((upper): Stack[] => {
    const pairs = short.filter((lower) => lower !== upper && standsBelow(lower, upper));
    if (pairs.length === 0 && isTall(upper, em)) {
      const quarter = height(upper) / 4;
      return [{ ...around([upper]), items: [upper], between: [upper.top + quarter, upper.bottom - quarter] }];
    }
    return pairs.map((lower) => ({
      ...around([upper, lower]),
      items: [upper, lower],
      between: [middle(upper), middle(lower)],
    }));
  });
}

/** Those with a bar, each line in one at most. */
export function fractionsAmong(stacks: readonly Stack[], hasBar: (stack: Stack, index: number) => boolean): Stack[] {
  const taken = new Set<TextLine>();
  return stacks.filter((stack, i) => {
    if (!hasBar(stack, i) || stack.items.some((item) => taken.has(item))) return false;
    for (const item of stack.items) taken.add(item);
    return true;
  });
}

function standsBelow(lower: TextLine, upper: TextLine): boolean {
  if (!lower.along || !upper.along) return false;
  const size = Math.min(height(lower), height(upper));
  const gap = lower.top - upper.bottom;
  if (gap < -overlap * size || gap > mostApart * size) return false;
  if (Math.max(height(lower), height(upper)) > likeSize * size) return false;
  const centred = Math.abs(lower.left + lower.right - upper.left - upper.right) / 2 < offCentre * size;
  return centred || Math.abs(lower.left - upper.left) < offCentre * size;
}

/** A fraction that text detection took for one line. */
function isTall(item: TextLine, em: number): boolean {
  const [wide, high] = [item.right - item.left, height(item)];
  return high > upright * wide && high > twice * em && Array.from(item.line.text).length <= mostAlone;
}
