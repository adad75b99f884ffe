import type { Reading } from './ctc.ts';

/** Readings less sure than this are mostly not text: foliage, edges, writing of other scripts. RapidOCR's figure. */
export const leastConfidence = 0.5;
/**
 * A reading of few characters is noise below this: on 90 drawn pages of fifteen kinds of damage 21 were, with 45 % of their characters right,
 * and 3 longer ones with two thirds of theirs. Photographs are full of such: railings, tiles, parts of signs.
 */
const leastOfFew = 0.75;
const few = 12;
/** So is one of any length that runs this much aslant to the surer ones, in degrees: ticks, crosses, parts of drawings. */
const aslant = 20;
/** A letter alone that does is noise beside so many lines: icons look like letters. */
const several = 3;
/** Letters that are letters turned as well: their direction is chance. */
const eitherWay = /^[HINOSXZ]$/i;
/** A letter alone of a script that no other line is in needs this: icons look like ideographs. */
const leastStranger = 0.97;
/** A letter or a stroke on a page without any text needs this: bars and boxes look like them. */
const leastAlone = 0.85;
const alone = /^[\p{L}1|]$/u;

/**
 * The readings that are text.
 * @param spare whether a doubtful word is better than none, as an empty cell or field is not. So it is where no reading
 *   is surer: the picture of one word, badly seen, is still a picture of that word
 */
export function withoutNoise<
  Seen extends { readonly reading: Pick<Reading, 'text' | 'confidence'>; readonly angle?: number },
>(seen: readonly Seen[], spare: boolean): Seen[] {
  const text = withoutStrangers(
    seen.filter(({ reading }) => reading.text.trim() !== '' && reading.confidence >= leastConfidence),
    spare,
  );
  const sure = text.filter(({ reading }) => reading.confidence >= leastOfFew || reading.text.length > few);
  if (spare) return text;
  const found = sure.length > 0 ? sure : text;
  if (found.some(({ reading }) => !alone.test(reading.text.trim()))) return found;
  return found.filter(({ reading }) => reading.confidence >= leastAlone);
}

/** Without what neither runs as the page's surer lines nor is written as they are. */
function withoutStrangers<
  Seen extends { readonly reading: Pick<Reading, 'text' | 'confidence'>; readonly angle?: number },
>(text: readonly Seen[], spare: boolean): Seen[] {
  const sure = text.filter(({ reading }) => reading.confidence >= leastOfFew && reading.text.trim().length > 1);
  if (sure.length === 0) return [...text];
  const scripts = new Set(sure.flatMap(({ reading }) => scriptsOf(reading.text)));
  return text.filter(({ reading, angle = 0 }) => {
    const isAlone = !spare && alone.test(reading.text.trim());
    const isAslant = sure.every((line) => turnBetween(line.angle ?? 0, angle) > aslant);
    const isTurned = isAlone && !eitherWay.test(reading.text.trim());
    if (isAslant && (reading.confidence < leastOfFew || (isTurned && sure.length >= several))) return false;
    const own = isAlone ? scriptsOf(reading.text) : [];
    return own.every((script) => scripts.has(script)) || reading.confidence >= leastStranger;
  });
}

const letters = [/\p{Script=Latin}/u, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, /\p{L}/u];

/** Which scripts a text has letters of, as far as icons are taken for them. */
function scriptsOf(text: string): number[] {
  const found = Array.from(text, (sign) => letters.findIndex((script) => script.test(sign)));
  return [...new Set(found)].filter((script) => script >= 0);
}

/** By how many degrees two lines are turned to each other, up to 180. */
function turnBetween(one: number, other: number): number {
  return Math.abs(((one - other + 540) % 360) - 180);
}
