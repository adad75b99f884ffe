import type { Page } from '../types/page.ts';
import { formulasResult } from './formulas-result.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition } from './task.ts';
import { textAsMaths } from './text-as-maths.ts';

/** Every formula of a page as LaTeX between `$$`, a line each; a page without one gets its text as `\text{}` and a warning. */
export const formulaRecognition: TaskDefinition = {
  name: 'formula_recognition',
  prompt: prompts.formula,
  systemMessage: true,
  formulas: true,
  text: (page) =>
    (hasFormula(page) ? page.formulas!.map(({ latex }) => latex) : textAsMaths(page.text)).map(display).join('\n'),
  result: (pages) => ({ formulas: formulasResult(pages) }),
  warnings: (pages) => pages.filter((page) => !hasFormula(page)).map((page) => warning(page, pages.length > 1)),
};

const display = (latex: string) => `$$${latex}$$`;

function hasFormula({ formulas = [] }: Page): boolean {
  return formulas.length > 0;
}

function warning({ image, index, text }: Page, several: boolean): string {
  const place = several ? ` on page ${index} of image ${image}` : '';
  return `No formula was found${place}${text ? ': the answer has the plain text.' : '.'}`;
}
