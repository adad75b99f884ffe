import type { Ruling } from '../../types/ruling.ts';

/** Ends of lines that belong together are no further apart than this, in text heights. */
const nearEnd = 1.5;

type Ends = Pick<Ruling, 'from' | 'to'>;

/** Whether two lines start and end together. */
export function sameEnds(a: Ends, b: Ends, em: number): boolean {
  return Math.abs(a.from - b.from) < nearEnd * em && Math.abs(a.to - b.to) < nearEnd * em;
}
