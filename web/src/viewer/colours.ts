/** Colours of marks, as the style sheet has them for the theme at hand. */
export interface Colours {
  readonly sure: string;
  readonly fair: string;
  readonly doubtful: string;
  readonly chosen: string;
  readonly paper: string;
  readonly ink: string;
}

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--mark-${name}`).trim();
  return {
    sure: colour('sure'),
    fair: colour('fair'),
    doubtful: colour('doubtful'),
    chosen: colour('chosen'),
    paper: colour('paper'),
    ink: colour('ink'),
  };
}

/** Above this a text is right nearly always (docs/accuracy.md has the curve). */
export const sureFrom = 0.9;

export type Sureness = 'sure' | 'fair' | 'doubtful';
export const surenessOf = (confidence: number, threshold: number): Sureness =>
  confidence < threshold ? 'doubtful' : confidence < Math.max(sureFrom, threshold) ? 'fair' : 'sure';
