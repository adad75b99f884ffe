import { describe, expect, it } from 'vitest';
import type { Formula } from '../types/formula.ts';
import { answer } from './answer.ts';
import { formulaRecognition } from './formula-recognition.ts';
import type { Question } from './question.ts';
import { box, engineOf, image, line, page } from './test-pages.ts';
import { textAsMaths } from './text-as-maths.ts';

const formula = (latex: string, top = 10): Formula => ({ latex, quad: box(10.4, top, 200, 40), confidence: 0.91234 });
const two = page([], { formulas: [formula('a = b'), formula(String.raw`\frac { 1 } { 2 }`, 100)] });

describe('formula_recognition', () => {
  it('writes each formula between dollars, a line each', () => {
    expect(formulaRecognition.text(two)).toBe(String.raw`$$a = b$$
$$\frac { 1 } { 2 }$$`);
    expect(formulaRecognition.warnings?.([two])).toEqual([]);
  });

  it('says where each formula stands, and on which page where there are several', () => {
    const [first] = formulaRecognition.result!([two]).formulas as unknown[];
    expect(first).toEqual({ latex: 'a = b', location: [10, 10, 210, 10, 210, 50, 10, 50], confidence: 0.9123 });
    const both = formulaRecognition.result!([two, { ...two, image: 1 }]).formulas as unknown[];
    expect(both).toHaveLength(4);
    expect(both[2]).toMatchObject({ image: 1, page: 0 });
  });

  it('answers a page without formulas with its text, and says so', () => {
    const text = page([line('100 % of', box(0, 0, 9, 9)), line('a_b', box(0, 20, 9, 9))], { formulas: [] });
    expect(formulaRecognition.text(text)).toBe('$$\\text{100 \\% of}$$\n$$\\text{a\\_b}$$');
    expect(formulaRecognition.warnings?.([text])).toEqual(['No formula was found: the answer has the plain text.']);
  });

  it('answers an empty page with nothing', () => {
    expect(formulaRecognition.text(page([], { formulas: [] }))).toBe('');
    expect(formulaRecognition.warnings?.([two, page([], { index: 1 })])).toEqual([
      'No formula was found on page 1 of image 0.',
    ]);
  });

  it('is chosen by its prompt', async () => {
    const engine = engineOf([two]);
    const question: Question = {
      images: [image()],
      prompt: '请提取并输出图像中公式的 LaTeX 表示，不要其他内容。',
      words: false,
      model: { factor: 28, minPixels: 3136, maxPixels: 6_422_528 },
      signal: new AbortController().signal,
    };
    const deltas = answer(question, engine);
    expect((await deltas.next()).value).toMatchObject({ text: formulaRecognition.text(two) });
    expect((await deltas.next()).value).toMatchObject({ task: 'formula_recognition', warnings: [] });
    expect(engine.asked).toMatchObject([{ formulas: true }]);
  });
});

it('escapes what LaTeX would take for more than text', () => {
  expect(textAsMaths('\\a ~ {b}^$1 & #\n\n x')).toEqual([
    '\\text{\\textbackslash{}a \\textasciitilde{} \\{b\\}\\textasciicircum{}\\$1 \\& \\#}',
    '\\text{x}',
  ]);
});
