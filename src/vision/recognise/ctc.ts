/** Text of one line and how sure the model is of it. */
export interface Reading {
  readonly text: string;
  /** Mean probability of the characters, 0 to 1; 0 for an empty reading. */
  readonly confidence: number;
  /** Where along the line each character was seen, 0 at its start and 1 at its end; one entry for each of the model's characters. */
  readonly positions: readonly number[];
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
  const positions: number[] = [];
  let last = 0;
  for (let t = 0; t < length; t++) {
    const label = classes[from + t]!;
    if (label !== 0 && label !== last) {
      text += characters[label - 1] ?? '';
      sum += probabilities[from + t]!;
      positions.push(Math.min(1, (t + 0.5) / stepsUsed));
    }
    last = label;
  }
  return { text, confidence: positions.length === 0 ? 0 : sum / positions.length, positions };
}
