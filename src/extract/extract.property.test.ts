import { describe, expect, it } from 'vitest';
import { processorMs } from '../testing/processor-ms.ts';
import { outcomeOf } from './testing/check-extraction.ts';
import { invoice, receipt, ticket } from './testing/pages.ts';
import { randomSchema } from './testing/random-requests.ts';

/** Numbers from 0 to 1, the same every time (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The receipt where a character of every line could not be told. */
const damaged = { ...receipt, lines: receipt.lines.map((line) => ({ ...line, doubtful: [line.text.length >> 1] })) };
const pages = [ticket, receipt, invoice, damaged];

/** Requests of each sort; `INKSTONE_PROPERTY_RUNS=10000` for the long run. */
const runs = Number(process.env.INKSTONE_PROPERTY_RUNS ?? 2200);

/** Asks, and takes the processor's time: the clock also counts what else the machine does. */
function ask(schema: unknown, i: number): { outcome: string; milliseconds: number } {
  const start = process.cpuUsage();
  const outcome = outcomeOf([pages[i % pages.length]!], schema);
  const { user, system } = process.cpuUsage(start);
  return { outcome, milliseconds: (user + system) / 1000 };
}

describe('extract, whatever is asked', () => {
  it('answers with JSON of the asked shape and values of the page, or refuses clearly', () => {
    const random = randoms(1);
    const outcomes = { answered: 0, refused: 0 };
    let slowest = 0;
    for (let i = 0; i < runs; i++) {
      const schema = randomSchema(random);
      const { outcome, milliseconds } = ask(schema, i);
      if (outcome !== 'answered' && outcome !== 'refused') expect.fail(`${outcome}\n${JSON.stringify(schema)}`);
      outcomes[outcome]++;
      slowest = Math.max(slowest, milliseconds);
    }
    expect(outcomes.answered).toBeGreaterThan(0.25 * runs);
    expect(outcomes.refused).toBeGreaterThan(0.05 * runs);
    expect(slowest).toBeLessThan(1000);
    if (runs >= 5000) console.log({ runs, ...outcomes, slowest: Math.round(slowest) });
  }, 600_000);

  it('takes well under a second for the largest schema on a full page', () => {
    const lines = Array.from({ length: 600 }, (_, i) => receipt.lines[i % receipt.lines.length]!);
    const schema = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`the wanted value number ${i} of all`, 'hint']),
    );
    const start = processorMs();
    expect(outcomeOf([{ ...receipt, lines }], schema)).toBe('answered');
    expect(processorMs() - start).toBeLessThan(3000);
  }, 60_000);
});
