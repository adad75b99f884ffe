/** Square pixels of a page for each token of its text: the smallest print that is read, with markup around it, takes more. */
const pixelsPerToken = 180;
/** Tokens that any picture may take: the frame of a JSON answer, a table's tags. */
const least = 1024;

/**
 * Most tokens that a picture's answer may have: a model that writes more has lost its way.
 * @param area pixels of the caller's image, before it was scaled
 * @param most the model's own limit
 */
export function tokenCap(area: number, most: number): number {
  return Math.min(most, least + Math.ceil(area / pixelsPerToken));
}
