import type { Page } from '../types/page.ts';

/** Extension: a formula as `ocr_result.formulas` has it. */
export interface FormulaResult {
  /** LaTeX without delimiters. */
  readonly latex: string;
  /** x1, y1 … x4, y4 in whole pixels of the caller's image, clockwise from its top left. */
  readonly location: readonly number[];
  /** 0 to 1: how likely all of it is right. */
  readonly confidence: number;
  /** Where an answer covers several pages: which image of the request, from 0. */
  readonly image?: number;
  /** Where an answer covers several pages: which page of that image, from 0. */
  readonly page?: number;
}

/** The formulas of all pages in reading order. */
export function formulasResult(pages: readonly Page[]): FormulaResult[] {
  const several = pages.length > 1;
  return pages.flatMap(({ formulas = [], width, height, image, index }) => {
    const clamp = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
    return formulas.map(({ latex, quad, confidence }) => ({
      latex,
      location: quad.flatMap(([x, y]) => [clamp(x, width), clamp(y, height)]),
      confidence: Math.round(confidence * 10_000) / 10_000,
      ...(several && { image, page: index }),
    }));
  });
}
