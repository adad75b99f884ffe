import type { Reading } from './ctc.ts';

/** Readings less sure than this are mostly not text: foliage, edges, writing of other scripts. RapidOCR's figure. */
const leastConfidence = 0.5;
/**
 * A reading of few characters is noise below this: on 90 drawn pages of fifteen kinds of damage 21 were, with 45 % of their characters right,
 * and 3 longer ones with two thirds of theirs. Photographs are full of such: railings, tiles, parts of signs.
 */
const leastOfFew = 0.75;
const few = 12;
/** A letter or a stroke on a page without any text needs this: bars and boxes look like them. */
const leastAlone = 0.85;
const alone = /^[\p{L}1|]$/u;

/**
 * The readings that are text.
 * @param spare whether a doubtful word is better than none, as an empty cell or field is not. So it is where no reading
 *   is surer: the picture of one word, badly seen, is still a picture of that word
 */
export function withoutNoise<Seen extends { readonly reading: Pick<Reading, 'text' | 'confidence'> }>(
  seen: readonly Seen[],
  spare: boolean,
): Seen[] {
  const text = seen.filter(({ reading }) => reading.text.trim() !== '' && reading.confidence >= leastConfidence);
  const sure = text.filter(({ reading }) => reading.confidence >= leastOfFew || reading.text.length > few);
  if (spare) return text;
  const found = sure.length > 0 ? sure : text;
  if (found.some(({ reading }) => !alone.test(reading.text.trim()))) return found;
  return found.filter(({ reading }) => reading.confidence >= leastAlone);
}
