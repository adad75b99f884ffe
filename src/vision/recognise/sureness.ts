import type { Reading } from './ctc.ts';

/**
 * How often a line is exactly right by the product of its characters' probabilities: the share among 1,777 drawn lines of fifteen kinds of
 * damage (`python -m training.synth.hard DIR --count 2 --seed 7`), made to rise. Between the places it is a straight line.
 */
const shares: readonly (readonly [joint: number, right: number])[] = [
  [0, 0],
  [0.1, 0.05],
  [0.35, 0.24],
  [0.5, 0.5],
  [0.7, 0.65],
  [0.85, 0.79],
  [0.93, 0.86],
  [0.965, 0.9],
  [0.99, 0.95],
  [1, 0.98],
];

/** How likely the whole text of a reading is right, 0 to 1; the mean of its characters where their product is not known. */
export function sureness({ joint, confidence }: Pick<Reading, 'joint' | 'confidence'>): number {
  if (joint === undefined) return confidence;
  const above = shares.findIndex(([place]) => place >= joint);
  if (above <= 0) return joint <= 0 ? 0 : 1;
  const [[from, low], [to, high]] = [shares[above - 1]!, shares[above]!];
  return low + ((high - low) * (joint - from)) / (to - from);
}
