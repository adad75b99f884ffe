import { describe, expect, it } from 'vitest';
import type { Formula } from '../types/formula.ts';
import { box, line, page, written } from './test-pages.ts';
import { textAsMaths } from './text-as-maths.ts';

const formula = (latex: string, top = 10): Formula => ({ latex, quad: box(10.4, top, 200, 40), confidence: 0.91234 });
const two = page([], { formulas: [formula('a = b'), formula(String.raw`\frac { 1 } { 2 }`, 100)] });

const task = 'formula_recognition';

describe('formula_recognition', () => {
  it('writes each formula between dollars, a line each', async () => {
    expect(await written({ task }, [two])).toMatchObject({
      text: String.raw`$$a = b$$
$$\frac { 1 } { 2 }$$`,
      warnings: [],
    });
  });

  it('says where each formula stands, and on which page where there are several', async () => {
    const alone = await written({ task }, [two]);
    const [first] = alone.ocrResult!.formulas as unknown[];
    expect(first).toEqual({ latex: 'a = b', location: [10, 10, 210, 10, 210, 50, 10, 50], confidence: 0.9123 });
    const both = (await written({ task }, [two, { ...two, image: 1 }])).ocrResult!.formulas as unknown[];
    expect(both).toHaveLength(4);
    expect(both[2]).toMatchObject({ image: 1, page: 0 });
  });

  it('answers a page without formulas with its text, and says so', async () => {
    const text = page([line('100 % of', box(0, 0, 9, 9)), line('a_b', box(0, 20, 9, 9))], { formulas: [] });
    expect(await written({ task }, [text])).toMatchObject({
      text: '$$\\text{100 \\% of}$$\n$$\\text{a\\_b}$$',
      warnings: ['No formula was found: the answer has the plain text.'],
    });
  });

  it('answers an empty page with nothing', async () => {
    expect((await written({ task }, [page([], { formulas: [] })])).text).toBe('');
    const { warnings } = await written({ task }, [two, page([], { index: 1 })]);
    expect(warnings).toEqual(['No formula was found on page 1 of image 0.']);
  });

  it('is chosen by its prompt', async () => {
    const prompt = '请提取并输出图像中公式的 LaTeX 表示，不要其他内容。';
    const plan = await written({ prompt }, [two]);
    expect(plan).toMatchObject({ task, chosen: true, warnings: [], text: (await written({ task }, [two])).text });
    expect(plan.wants.features).toEqual(new Set(['formulas']));
  });
});

it('escapes what LaTeX would take for more than text', () => {
  expect(textAsMaths('\\a ~ {b}^$1 & #\n\n x')).toEqual([
    '\\text{\\textbackslash{}a \\textasciitilde{} \\{b\\}\\textasciicircum{}\\$1 \\& \\#}',
    '\\text{x}',
  ]);
});
