import { advance, allows, beginning, type State } from './grammar.ts';
import { loopLength } from './loops.ts';
import type { Writer } from './network.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A reading of a formula. */
export interface Decoded {
  readonly tokens: readonly number[];
  /** Natural logarithm of the network's probability of each token and, last, of the end; less than that of all tokens where the grammar forbade some. */
  readonly logs: readonly number[];
  /** False where it was broken off: in a loop, at the greatest length, or where nothing that may follow was likely. */
  readonly complete: boolean;
}

/** A reading under way. */
interface Reading extends Decoded {
  readonly state: State;
  readonly sum: number;
  /** Its row of the latest logits. */
  readonly from: number;
  readonly done: boolean;
}

/** The network knows positions up to 255. */
const mostTokens = 240;
/** Where the network wants to end, the grammar doesn't let it, and everything else is less likely than this, the formula is broken off. */
const unlikely = Math.log(0.02);

const first: Reading = { tokens: [], logs: [], complete: true, state: beginning, sum: 0, from: 0, done: false };

/**
 * Writes the likeliest formula that the grammar allows: beam search, greedy at a width of 1. A reading's score is the sum of its
 * logarithms, which only falls, so the first finished reading that leads is the best.
 * @param stopped asked before every token; true ends the search with what there is
 */
export async function decode(
  writer: Writer,
  vocabulary: Vocabulary,
  width: number,
  stopped: () => boolean,
): Promise<Decoded> {
  let readings: readonly Reading[] = [first];
  for (let step = 0; step < mostTokens; step++) {
    const open = readings.filter(({ done }) => !done);
    if (readings[0]!.done || stopped()) break;
    const logits = await writer.next(
      open.map(({ tokens }) => tokens.at(-1) ?? vocabulary.start),
      open.map(({ from }) => from),
    );
    const next = open.flatMap((reading, row) => continued(reading, row, logits, vocabulary, width));
    const finished = readings.filter(({ done }) => done);
    readings = [...finished, ...next].sort((a, b) => b.sum - a.sum).slice(0, width);
  }
  const [{ tokens, logs, complete, done }] = readings as [Reading];
  return { tokens, logs, complete: complete && done };
}

/** The likeliest ways on for a reading; one that goes in circles is cut back and ends. */
function continued(
  reading: Reading,
  row: number,
  logits: Float32Array,
  vocabulary: Vocabulary,
  width: number,
): Reading[] {
  const count = vocabulary.tokens.length;
  const scores = logits.subarray(row * count, (row + 1) * count);
  const { best, normaliser } = summary(scores);
  const allowed = likeliest(scores, width, (token) => allows(reading.state, token, vocabulary));
  const leading = allowed[0];
  if (
    leading === undefined ||
    (best === vocabulary.end && scores[leading]! - normaliser < unlikely && best !== leading)
  ) {
    return [{ ...reading, complete: false, done: true }];
  }
  return allowed.map((token) => {
    const log = scores[token]! - normaliser;
    const logs = [...reading.logs, log];
    const sum = reading.sum + log;
    if (token === vocabulary.end) return { ...reading, logs, sum, done: true };
    const tokens = [...reading.tokens, token];
    const loop = loopLength(tokens, reading.state.place === 'rows');
    if (loop > 0) {
      const kept = tokens.length - loop;
      return { ...reading, tokens: tokens.slice(0, kept), logs, sum, complete: false, done: true };
    }
    return {
      tokens,
      logs,
      sum,
      state: advance(reading.state, token, vocabulary),
      from: row,
      complete: true,
      done: false,
    };
  });
}

/** The best class, and the logarithm of the sum of all exponentials. */
function summary(scores: Float32Array): { best: number; normaliser: number } {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += Math.exp(scores[i]! - scores[best]!);
  return { best, normaliser: scores[best]! + Math.log(sum) };
}

/** Up to `count` classes with the greatest scores among those that are allowed, best first. */
function likeliest(scores: Float32Array, count: number, allowed: (token: number) => boolean): number[] {
  const found: number[] = [];
  for (let token = 0; token < scores.length; token++) {
    const last = found[count - 1];
    if (last !== undefined && scores[token]! <= scores[last]!) continue;
    if (!allowed(token)) continue;
    let at = found.length;
    while (at > 0 && scores[found[at - 1]!]! < scores[token]!) at--;
    found.splice(at, 0, token);
    if (found.length > count) found.pop();
  }
  return found;
}
