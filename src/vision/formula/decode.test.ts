import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { loopLength } from './loops.ts';
import type { Writer } from './network.ts';
import { createVocabulary } from './vocabulary.ts';

const vocabulary = createVocabulary(['<pad>', '<s>', '</s>', '<unk>', 'x', 'y', '{', '}', '^', '\\frac', '+']);
const never = () => false;

/** A network that answers probabilities by what has been written so far; what it does not name is unlikely. */
function network(answers: (written: string) => Record<string, number>): Writer & { steps: number } {
  let readings: string[][] = [[]];
  return {
    steps: 0,
    async next(latest, from) {
      this.steps++;
      readings = from.map((reading, i) => [...readings[reading]!, vocabulary.tokens[latest[i]!]!]);
      const rows = readings.map((written) => {
        const named = answers(written.slice(1).join(' '));
        return vocabulary.tokens.map((token) => Math.log(named[token] ?? 1e-6));
      });
      return Float32Array.from(rows.flat());
    },
  };
}

const textOf = (tokens: readonly number[]) => tokens.map((token) => vocabulary.tokens[token]).join(' ');

describe('decode', () => {
  it('writes the likeliest token each time and says how likely each was', async () => {
    const read = await decode(
      network((written) => (written === '' ? { x: 0.9, y: 0.1 } : { '</s>': 0.8, '+': 0.2 })),
      vocabulary,
      1,
      never,
    );
    expect(textOf(read.tokens)).toBe('x');
    expect(read.complete).toBe(true);
    expect(read.logs.map((log) => Math.exp(log).toFixed(3))).toEqual(['0.900', '0.800']);
  });

  it('lets the grammar choose where the network would break it', async () => {
    const script: Record<string, Record<string, number>> = {
      '': { x: 1 },
      x: { '^': 1 },
      'x ^': { '^': 0.6, y: 0.4 },
      'x ^ y': { '^': 0.5, '}': 0.3, '</s>': 0.2 },
    };
    const read = await decode(
      network((written) => script[written] ?? {}),
      vocabulary,
      1,
      never,
    );
    expect(textOf(read.tokens)).toBe('x ^ y');
  });

  it('finds with a beam what the first step hides', async () => {
    const answers = (written: string) => {
      if (written === '') return { x: 0.55, y: 0.45 };
      if (written === 'y') return { '</s>': 1 };
      return { '</s>': 0.3, '+': 0.3, x: 0.4 };
    };
    expect(textOf((await decode(network(answers), vocabulary, 1, never)).tokens)).not.toBe('y');
    expect(textOf((await decode(network(answers), vocabulary, 3, never)).tokens)).toBe('y');
  });

  it('breaks off loops and cuts them back', async () => {
    const read = await decode(
      network((written) => (written.endsWith('+') ? { x: 1 } : { '+': 1 })),
      vocabulary,
      1,
      never,
    );
    expect(read.complete).toBe(false);
    expect(textOf(read.tokens)).toBe('+ x');
  });

  it('breaks off where the network wants to end and nothing else is likely', async () => {
    const script: Record<string, Record<string, number>> = { '': { '{': 1 }, '{': { x: 1 }, '{ x': { '</s>': 1 } };
    const read = await decode(
      network((written) => script[written] ?? {}),
      vocabulary,
      1,
      never,
    );
    expect([textOf(read.tokens), read.complete]).toEqual(['{ x', false]);
  });

  it('stops between two tokens when nobody waits any more', async () => {
    const endless = network((written) => (written.length % 3 === 0 ? { x: 0.6, y: 0.4 } : { '+': 0.5, y: 0.5 }));
    const read = await decode(endless, vocabulary, 1, () => endless.steps === 5);
    expect(read.tokens).toHaveLength(5);
    expect(read.complete).toBe(false);
  });
});

describe('loopLength', () => {
  const times = (part: readonly number[], count: number) => Array.from({ length: count }, () => part).flat();

  it('sees short and long circles behind anything', () => {
    expect(loopLength([9, 8, ...times([1], 25)], false)).toBe(24);
    expect(loopLength([9, 8, ...times([1, 2, 3, 4, 5, 6, 7, 8], 4)], false)).toBe(24);
  });

  it('lets a few repetitions pass, and more of them in rows', () => {
    expect(loopLength(times([1, 2, 3], 4), false)).toBe(0);
    expect(loopLength(times([1, 2, 3, 4, 5, 6, 7, 8], 5), true)).toBe(0);
    expect(loopLength(times([1, 2, 3, 4, 5, 6, 7, 8], 10), true)).toBeGreaterThan(0);
  });
});
