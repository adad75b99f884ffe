import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { processorMs } from '../testing/processor-ms.ts';
import { countTokens, truncateTokens } from './tokenizer.ts';

const languages = [
  'INTERNATIONAL',
  'MOTHER LANGUAGE',
  'DAY',
  'Привіт!',
  '你好!',
  'Merhaba!',
  'Bonjour!',
  'Ciao!',
  'Hello!',
  'Ola!',
  'Salam!',
  'בר מולדת!',
].join('\n');

const formula = String.raw`$$\tilde { Q } ( x ) : = \frac { 2 } { \pi } \Omega , \tilde { T } : = T , \tilde { H } = \tilde { h } T , \tilde { h } = \frac { 1 } { m } \sum _ { j = 1 } ^ { m } w _ { j } - z _ { 1 } .$$`;

describe('countTokens', () => {
  it("counts the guide's sample answers as the service did", () => {
    expect(countTokens(languages)).toBe(38);
    expect(countTokens(formula)).toBe(93);
  });

  // Counts by the tokenizer's own package.
  it.each([
    ['', 0],
    ['hello world', 2],
    ["don't", 2],
    ['2026-11-22', 10],
    ['\n\n', 1],
    ['提取图片的文字', 3],
  ])('counts %j as %i', (text, count) => {
    expect(countTokens(text)).toBe(count);
  });

  it('counts a text and its decomposed form alike', () => {
    expect(countTokens('Tiếng Việt'.normalize('NFD'))).toBe(countTokens('Tiếng Việt'));
  });

  it('stays fast on a single word of a hundred thousand letters', () => {
    const start = processorMs();
    expect(countTokens('字a'.repeat(50_000))).toBeGreaterThan(50_000);
    expect(processorMs() - start).toBeLessThan(3000);
  });
});

describe('the vocabulary file', () => {
  it('is the one on record', () => {
    const read = (name: string) => readFileSync(new URL(`../../models/${name}`, import.meta.url));
    const record: unknown = JSON.parse(read('tokenizer.json').toString('utf8'));
    const sha256 = createHash('sha256').update(read('tokenizer.bin.br')).digest('hex');
    expect(record).toMatchObject({ file: 'tokenizer.bin.br', sha256 });
  });
});

describe('truncateTokens', () => {
  it('keeps a text that fits', () => {
    expect(truncateTokens(languages, 38)).toBe(languages);
  });

  it('returns the start that takes exactly so many tokens, unless a character would be cut', () => {
    for (let max = 0; max < 38; max++) {
      const start = truncateTokens(languages, max);
      expect(languages.startsWith(start)).toBe(true);
      expect(countTokens(start)).toBeLessThanOrEqual(max);
      expect(countTokens(start)).toBeGreaterThanOrEqual(max - 2);
    }
  });

  it('never cuts a character apart', () => {
    const text = '𠮷🙂𝒳'.repeat(10);
    for (let max = 0; max < countTokens(text); max++) {
      expect(truncateTokens(text, max)).not.toMatch(/\ufffd/);
      expect(text.startsWith(truncateTokens(text, max))).toBe(true);
    }
  });
});
