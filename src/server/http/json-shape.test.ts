import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from './json-shape.ts';

const check = (text: string) => () => checkShape(Buffer.from(text));

describe('the shape of a body', () => {
  it('may be that of any call', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(check(text)).not.toThrow();
      }),
    );
    expect(check(`{"a":"${'\\"[{,'.repeat(200_000)}"}`)).not.toThrow();
    expect(check(`["\\\\",${'"[[[[",'.repeat(40_000)}0]`)).not.toThrow();
  });

  it.each([
    ['a list of zeros', `[${'0,'.repeat(10_000_000)}0]`, 'more than 100000 values'],
    ['a list of strings', `[${'"",'.repeat(1_000_000)}0]`, 'more than 100000 values'],
    ['empty objects', `[${'{},'.repeat(1_000_000)}0]`, 'more than 100000 values'],
    ['members', `{${'"":0,'.repeat(1_000_000)}}`, 'more than 100000 values'],
    ['a well', '['.repeat(1_000_000), 'more than 100 deep'],
    ['a string that ends in a backslash', `["\\\\",${'0,'.repeat(1_000_000)}0]`, 'more than 100000 values'],
  ])('may not be %s', (_, text, reason) => expect(check(text)).toThrow(reason));

  it('is told in time that grows with the text alone', () => {
    const texts = ['"\\"', '\\"', '"', ' ', '1', 'x'].map((piece) => piece.repeat(8_000_000));
    for (const text of texts) {
      const start = process.cpuUsage();
      checkShape(Buffer.from(text));
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
    }
  });
});
