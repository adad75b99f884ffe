import { expect, it } from 'vitest';
import { randomPrompt } from '../../extract/testing/random-requests.ts';
import { randoms } from '../test-pages.ts';
import { hostilePrompts } from './testing/hostile.ts';
import { understandText } from './understand-text.ts';
import { readings } from './wish.ts';

/** Processor time of one text, the best of three runs: others may have made one of them wait. */
function milliseconds(prompt: string): number {
  const runs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    understandText(prompt);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

it('takes any text, and finds a reading', () => {
  const random = randoms(11);
  for (let i = 0; i < 400; i++) {
    const { reading, asked } = understandText(randomPrompt(random));
    expect(readings).toContain(reading);
    if (reading === 'fields') expect(asked!.members.length).toBeGreaterThan(0);
  }
});

it('takes a time that does not grow with hostile texts', () => {
  // 5 ms are asked for on a machine of its own; tests share theirs. Anything that is not linear takes seconds.
  for (const prompt of hostilePrompts) expect(milliseconds(prompt), prompt.slice(0, 30)).toBeLessThan(100);
});
