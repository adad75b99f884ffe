import { type Writing, writings } from '../../types/writing.ts';
import type { Reading } from '../recognise/ctc.ts';

/** A line read at least this surely is in a writing that its recogniser knows: it is not looked at again. */
const sure = 0.97;
/**
 * Weights of what tells an unread line, fitted to drawn lines by `training/writing/evaluate.py --fit`: the network's odds, those of the reading's confidence, the logarithm of its length,
 * its confidence, and what that lacks to 0.9. The sum is the logarithm of how much likelier such a line is in a writing that is not read.
 */
const weights = { shares: 0.85, odds: -1.14, length: 0.27, confidence: -0.08, lack: -0.04, bias: 1.49 };
/** Before a page is seen, one line in twenty is taken to be unread, as if two lines had told so. */
const [strange, plain] = [0.1, 1.9];
/** Rounds in which the lines of a page tell how much of it is unread, and that tells of the lines: more change nothing. */
const rounds = 12;
/** A line is left out when it is this likely in no writing that is read. */
const surelyUnread = 0.8;
/** A line is in a writing that was not asked for when the network gives that so large a share. */
const surelyOther = 0.6;
const unread: ReadonlySet<Writing> = new Set(['stranger', 'scribble']);

/** Whether it is worth a look what a line is written in. */
export function isDoubtful({ text, confidence }: Pick<Reading, 'text' | 'confidence'>): boolean {
  return text.trim() !== '' && confidence < sure;
}

/** A line that was not surely read, and the network's share of each of `writings`. */
export interface SeenWriting {
  readonly reading: Pick<Reading, 'text' | 'confidence'>;
  readonly shares: readonly number[];
}

/**
 * What the doubtful lines of a page are written in. Whether one is in a writing that is read at all, the page tells with it: lines in one that is not seldom stand alone.
 * @param others how many lines of the page were surely read
 */
export function tellWritings(seen: readonly SeenWriting[], others: number): Writing[] {
  const ratios = seen.map(likelihood);
  let share = strange / (strange + plain);
  let chances: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const odds = Math.log(share / (1 - share));
    chances = ratios.map((ratio) => 1 / (1 + Math.exp(-ratio - odds)));
    share = (strange + chances.reduce((sum, each) => sum + each, 0)) / (strange + plain + seen.length + others);
  }
  return seen.map(({ shares }, i) => tellWriting(shares, chances[i]! >= surelyUnread));
}

/** Whether no recogniser knows it. */
export const isUnread = (writing: Writing): boolean => unread.has(writing);

function likelihood({ reading: { text, confidence }, shares }: SeenWriting): number {
  const share = within(writings.reduce((sum, each, i) => sum + (unread.has(each) ? shares[i]! : 0), 0));
  const known = within(confidence);
  return (
    weights.bias +
    weights.shares * Math.log(share / (1 - share)) +
    weights.odds * Math.log(known / (1 - known)) +
    weights.length * Math.log(text.trim().length) +
    weights.confidence * known +
    weights.lack * Math.max(0, 0.9 - known)
  );
}

/** The likeliest writing: of those that are not read, or of the others; Latin unless another is plainly seen. */
function tellWriting(shares: readonly number[], isStrange: boolean): Writing {
  const of = writings.map((each, i) => (unread.has(each) === isStrange ? shares[i]! : 0));
  const most = of.reduce((best, each, i) => (each > of[best]! ? i : best), 0);
  return isStrange || of[most]! >= surelyOther ? writings[most]! : 'latin';
}

/** Away from certainty, whose odds are endless. */
const within = (share: number) => Math.min(1 - 1e-3, Math.max(1e-3, share));
