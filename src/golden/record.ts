import type { LocalSteps, RunStep } from '../engines/local/steps.ts';
import type { Raster } from '../types/raster.ts';
import { type Json, rounded, type Sight } from './seen.ts';
import { formOf } from './steps.ts';

/** Runs steps as `run` does and notes in `sights` what they answer, each question once. */
export function recordSteps(page: Raster, run: RunStep, sights: Sight[]): RunStep {
  const known = new Set<string>();
  const note = (step: string, about: string, numbers: readonly number[], answer: Json) => {
    const at = numbers.map((value) => rounded(value, 1));
    const question = JSON.stringify([step, about, at]);
    if (!known.has(question)) sights.push([step, about, at, answer]);
    known.add(question);
  };
  return async (name, input) => {
    const output: unknown = await run(name, input);
    if (name === 'rotate') {
      const { degrees } = input as Parameters<LocalSteps['rotate']>[0];
      const { width, height, toSource } = output as Raster;
      note(name, '', [10 * degrees], [width, height, ...toSource.map((value) => rounded(value, 6))]);
    }
    const form = formOf(name);
    if (form) {
      const answers = form.keep(output);
      form.ask(input).forEach((at, i) => {
        note(name, form.about(input, page), at, answers[i]!);
      });
    }
    return output as never;
  };
}
