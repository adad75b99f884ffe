import type { StripInk } from './strip-ink.ts';

/** Text of one line and how sure the model is of it. */
export interface Reading {
  readonly text: string;
  /** Mean probability of the characters, 0 to 1; 0 for an empty reading. */
  readonly confidence: number;
  /** Where along the line each character was seen, 0 at its start and 1 at its end; one entry for each of the model's characters. */
  readonly positions: readonly number[];
  /** Product of the probabilities of the characters: how likely all of them are right, were they independent. */
  readonly joint?: number | undefined;
  /** The probability of each of the model's characters where it was seen most surely. */
  readonly probabilities?: readonly number[];
  /** Where the ink lies in the quad that was read, where it stands out from its paper. */
  readonly ink?: StripInk | undefined;
}

/**
 * Greedy CTC (Graves et al., 2006): repeated classes and blanks (class 0) fall away.
 * @param classes most likely class of each time step
 * @param probabilities its probability
 * @param characters the text of class 1, 2, …
 * @param from first time step of this line, `length` steps in all
 * @param stepsUsed steps that fall on the line itself; the rest lie on padding
 */
export function decodeCtc(
  classes: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  characters: readonly string[],
  from: number,
  length: number,
  stepsUsed: number,
): Reading {
  let text = '';
  let sum = 0;
  let joint = 1;
  let surest = 1;
  const positions: number[] = [];
  const surestOf: number[] = [];
  let last = 0;
  for (let t = 0; t < length; t++) {
    const label = classes[from + t]!;
    const probability = probabilities[from + t]!;
    if (label === last) surest = label === 0 ? 1 : Math.max(surest, probability);
    else {
      joint *= surest;
      surest = label === 0 ? 1 : probability;
    }
    if (label !== 0 && label !== last) {
      text += characters[label - 1] ?? '';
      sum += probability;
      positions.push(Math.min(1, (t + 0.5) / stepsUsed));
    }
    if (label !== 0) surestOf[positions.length - 1] = surest;
    last = label;
  }
  const count = positions.length;
  return {
    text,
    confidence: count === 0 ? 0 : sum / count,
    positions,
    joint: count === 0 ? 0 : joint * surest,
    probabilities: surestOf,
  };
}
