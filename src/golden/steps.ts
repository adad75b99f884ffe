import type { Raster } from '../types/raster.ts';
import { formulaSteps } from './formula-steps.ts';
import type { Json } from './seen.ts';
import type { Forms, Name } from './step-form.ts';
import { tableSteps } from './table-steps.ts';
import { textSteps } from './text-steps.ts';

/** Every step that looks at pixels; `detectTile` only fills the map that `findBoxes` is asked about. */
type Recorded = Exclude<
  Name,
  'inspect' | 'decode' | 'textLayer' | 'detectTile' | 'flatten' | 'rotate' | 'searchablePdf' | 'pictures'
>;

const forms: Forms<Recorded> = { ...textSteps, ...tableSteps, ...formulaSteps };

/** How a step's calls are noted and answered; undefined for steps that don't look at a page. */
export interface StepForm {
  about(input: unknown, page: Raster): string;
  ask(input: unknown): readonly (readonly number[])[];
  keep(output: unknown): readonly Json[];
  give(answers: readonly Json[]): unknown;
  readonly nothing: Json;
  readonly late?: boolean;
}

export function formOf(name: string): StepForm | undefined {
  if (!(name in forms)) return undefined;
  const form = forms[name as Recorded] as unknown as Omit<StepForm, 'about'> & {
    readonly raster?: (input: unknown) => Raster;
    readonly about?: (input: unknown) => string;
  };
  return {
    ...form,
    about: (input, page) => {
      const looked = form.raster?.(input);
      const turned = looked?.toSource.some((value, i) => i < 4 && Math.abs(value - page.toSource[i]!) > 1e-6);
      return `${form.about?.(input) ?? ''}${turned ? ' turned' : ''}`;
    },
  };
}
