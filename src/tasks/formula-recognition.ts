import type { Page } from '../types/page.ts';
import { formulasResult } from './formulas-result.ts';
import { pageByPage } from './page-by-page.ts';
import { prompts } from './prompts.ts';
import type { TaskDefinition } from './task.ts';
import { textAsMaths } from './text-as-maths.ts';

/** Every formula of a page as LaTeX between `$$`, a line each; a page without one gets its text as `\text{}` and a warning. */
export const formulaRecognition: TaskDefinition = {
  name: 'formula_recognition',
  prompt: prompts.formula,
  systemMessage: true,
  plan: () => ({
    wants: { features: new Set(['formulas']) },
    writer: pageByPage(formulasOf, (pages) => ({
      ocrResult: { formulas: formulasResult(pages) },
      warnings: pages.filter((page) => !hasFormula(page)).map((page) => warning(page, pages.length > 1)),
    })),
  }),
};

function formulasOf(page: Page): string {
  const latex = hasFormula(page) ? page.formulas!.map((formula) => formula.latex) : textAsMaths(page.text);
  return latex.map(display).join('\n');
}

const display = (latex: string) => `$$${latex}$$`;

function hasFormula({ formulas = [] }: Page): boolean {
  return formulas.length > 0;
}

function warning({ image, index, text }: Page, several: boolean): string {
  const place = several ? ` on page ${index} of image ${image}` : '';
  return `No formula was found${place}${text ? ': the answer has the plain text.' : '.'}`;
}
