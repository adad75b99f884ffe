import type { Rulings } from '../../types/ruling.ts';
import { bounded, damped, inLine, type LinePlaces, sharedAcross, sharedDown } from './line-places.ts';
import { rulingsBetween } from './printed-lines.ts';

/** Numbers that the network is told of each two lines. */
export const pairSize = 21;

/** Middles nearer than this, in text heights, are level. */
const level = 0.4;
/** Distance, in text heights, that counts as about three quarters of the whole way. */
const halfWay = 20;

/**
 * Lines × lines × `pairSize`: at (i, j) stands where j is, seen from i.
 * @param numbers whether the text of each is a number, 0 or 1
 */
export function pairFeatures(places: LinePlaces, { level: levels, upright }: Rulings, numbers: Float64Array) {
  const { count, left, right, top, bottom, height, x, y, em } = places;
  const overLevels = rulingsBetween(levels, x, y, em);
  const overUprights = rulingsBetween(upright, y, x, em);
  const pairs = new Float32Array(count * count * pairSize);
  let to = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const at = i * count + j;
      const starts = (left[j]! - left[i]!) / em;
      const ends = (right[j]! - right[i]!) / em;
      const [across, down] = [(x[j]! - x[i]!) / em, (y[j]! - y[i]!) / em];
      pairs[to++] = damped(starts) / 2;
      pairs[to++] = damped(ends) / 2;
      pairs[to++] = damped(across) / 2;
      pairs[to++] = damped(down) / 2;
      pairs[to++] = damped((top[j]! - top[i]!) / em) / 2;
      pairs[to++] = Number(Math.abs(starts) < inLine);
      pairs[to++] = Number(Math.abs(ends) < inLine);
      pairs[to++] = Number(Math.abs(across) < inLine);
      pairs[to++] = sharedAcross(places, i, j);
      pairs[to++] = sharedDown(places, i, j);
      pairs[to++] = damped(Math.max(left[j]! - right[i]!, left[i]! - right[j]!) / em) / 2;
      pairs[to++] = damped(Math.max(top[j]! - bottom[i]!, top[i]! - bottom[j]!) / em) / 2;
      pairs[to++] = bounded(Math.log(height[j]! / height[i]!), -2, 2);
      pairs[to++] = Math.log1p(overLevels[at]!) / 2;
      pairs[to++] = Math.log1p(overUprights[at]!) / 2;
      pairs[to++] = Number(overLevels[at]! > 0);
      pairs[to++] = Number(overUprights[at]! > 0);
      pairs[to++] = numbers[i]! * numbers[j]!;
      pairs[to++] = Math.tanh(across / halfWay);
      pairs[to++] = Math.tanh(down / halfWay);
      pairs[to++] = Number(Math.abs(down) < level);
    }
  }
  return pairs;
}
