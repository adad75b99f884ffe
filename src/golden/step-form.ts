import type { LocalSteps } from '../engines/local/steps.ts';
import type { Raster } from '../types/raster.ts';
import type { Json } from './seen.ts';

/** What a worker step is called. */
export type Name = keyof LocalSteps;
type Input<N extends Name> = Parameters<LocalSteps[N]>[0];
type Output<N extends Name> = Awaited<ReturnType<LocalSteps[N]>>;

/** What one step asks and answers, in the record's own form. */
export interface Form<N extends Name> {
  /** Which raster is looked at. */
  readonly raster?: (input: Input<N>) => Raster;
  /** What must be the same for an answer to be the same, beside the raster. */
  readonly about?: (input: Input<N>) => string;
  /** The questions of one call; a page cut into steps otherwise asks the same ones. */
  readonly ask: (input: Input<N>) => readonly (readonly number[])[];
  /** One answer a question. */
  readonly keep: (output: Output<N>) => readonly Json[];
  readonly give: (answers: readonly Json[]) => Output<N>;
  /** The answer where nothing like it was asked when the page was seen. */
  readonly nothing: Json;
  /** It was asked for the first time after most pages were seen, which have none of it. */
  readonly late?: boolean;
}

/** The forms of some steps. */
export type Forms<N extends Name> = { readonly [Each in N]: Form<Each> };
