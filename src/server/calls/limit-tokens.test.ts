import { expect, it } from 'vitest';
import type { Delta } from '../../types/answer.ts';
import { noUsage } from '../../usage/usage.ts';
import { asks } from '../testing/fake.ts';
import { limitTokens } from './limit-tokens.ts';

async function limited(pieces: string[], max?: number) {
  const question = { images: [], words: false, model: { factor: 32, minPixels: 1, maxPixels: 1 } } as const;
  const run = limitTokens(asks(pieces)({ ...question, signal: new AbortController().signal }), max);
  const texts: string[] = [];
  while (true) {
    const step = await run.next();
    if (!step.done) texts.push(step.value.text);
    else
      return { texts, text: step.value.text, reason: step.value.finishReason, tokens: step.value.usage.outputTokens };
  }
}

it('leaves an answer whole that is not longer', async () => {
  const whole = { texts: ['one two', ' three'], text: 'one two three', reason: 'stop', tokens: 3 };
  expect(await limited(['one two', ' three'])).toEqual(whole);
  expect(await limited(['one two', ' three'], 3)).toEqual(whole);
});

it('cuts inside a piece, and sends none after it', async () => {
  expect(await limited(['one two', ' three four', ' five'], 3)).toEqual({
    texts: ['one two', ' three'],
    text: 'one two three',
    reason: 'length',
    tokens: 3,
  });
});

it('cuts between pieces', async () => {
  expect(await limited(['one two', ' three'], 2)).toEqual({
    texts: ['one two'],
    text: 'one two',
    reason: 'length',
    tokens: 2,
  });
});

it('ends the work behind it when nobody reads on', async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<Delta, never> {
    try {
      while (true) yield { text: 'more', usage: noUsage };
    } finally {
      ended = true;
    }
  }
  const pieces = limitTokens(endless());
  await pieces.next();
  await pieces.return(undefined as never);
  expect(ended).toBe(true);
});
