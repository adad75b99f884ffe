import { describe, expect, it } from 'vitest';
import { outcomeOf } from './testing/check-extraction.ts';
import { invoice, receipt, ticket } from './testing/pages.ts';
import { randomPrompt, randomSchema } from './testing/random-requests.ts';

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

const pages = [ticket, receipt, invoice];

describe('extract, whatever is asked', () => {
  it('answers random schemas with JSON of that shape and values of the page, or refuses them', () => {
    const random = randoms(1);
    const outcomes = new Map<string, number>();
    for (let i = 0; i < 1600; i++) {
      const schema = randomSchema(random);
      const outcome = outcomeOf([pages[i % 3]!], schema, '');
      if (outcome !== 'answered' && outcome !== 'refused') expect.fail(`${outcome}\n${JSON.stringify(schema)}`);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('answered')).toBeGreaterThan(400);
    expect(outcomes.get('refused')).toBeGreaterThan(50);
  }, 60_000);

  it('answers random prompts the same way', () => {
    const random = randoms(2);
    for (let i = 0; i < 700; i++) {
      const prompt = randomPrompt(random);
      const outcome = outcomeOf([pages[i % 3]!], undefined, prompt);
      if (outcome !== 'answered' && outcome !== 'refused') expect.fail(`${outcome}\n${prompt}`);
    }
  }, 60_000);

  it('takes well under a second for the largest schema on a full page', () => {
    const lines = Array.from({ length: 600 }, (_, i) => receipt.lines[i % receipt.lines.length]!);
    const schema = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`the wanted value number ${i} of all`, 'hint']));
    const start = performance.now();
    expect(outcomeOf([{ ...receipt, lines }], schema, '')).toBe('answered');
    expect(performance.now() - start).toBeLessThan(5000);
  }, 60_000);
});
