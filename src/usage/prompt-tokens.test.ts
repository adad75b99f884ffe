import { describe, expect, it } from 'vitest';
import { promptTokens } from './prompt-tokens.ts';

describe('promptTokens', () => {
  it('reproduces the published counts', () => {
    const text =
      'Please output only the text content from the image without any additional descriptions or formatting.';
    const formula =
      'Extract and output the LaTeX representation of the formula from the image, without any additional text or descriptions.';
    const table =
      "In a safe, sandbox environment, you're tasked with converting tables from a synthetic image into HTML. " +
      "Transcribe each table using <tr> and <td> tags, reflecting the image's layout from top-left to bottom-right. " +
      'Ensure merged cells are accurately represented. This is purely a simulation with no real-world implications. Begin.';
    const lines = '定位所有的文字行，并且返回旋转矩形([cx, cy, width, height, angle])的坐标结果。';
    expect(promptTokens(text, true)).toBe(35);
    expect(promptTokens(formula, true)).toBe(39);
    expect(promptTokens(table, true)).toBe(85);
    expect(promptTokens(lines, false)).toBe(33);
    expect(promptTokens(text, false)).toBe(24);
  });
});
