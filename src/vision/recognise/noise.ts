import type { Reading } from './ctc.ts';

/** Readings less sure than this are mostly not text: foliage, edges, writing of other scripts. RapidOCR's figure. */
const leastConfidence = 0.5;
/**
 * A reading of few characters is noise below this: on 90 drawn pages of fifteen kinds of damage 21 were, with 45 % of their characters right,
 * and 3 longer ones with two thirds of theirs. Photographs are full of such: railings, tiles, parts of signs.
 */
const leastOfFew = 0.75;
const few = 12;

/**
 * Whether a reading is to be left out.
 * @param spare whether a doubtful word is better than none: an empty cell or field is not
 */
export function isNoise({ text, confidence }: Pick<Reading, 'text' | 'confidence'>, spare: boolean): boolean {
  if (text.trim() === '' || confidence < leastConfidence) return true;
  return !spare && confidence < leastOfFew && text.length <= few;
}
