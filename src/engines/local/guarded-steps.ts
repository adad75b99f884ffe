import { setMaxListeners } from 'node:events';
import { type Pool, WorkerDied } from '../../runtime/pool.ts';
import { inSpan } from '../../trace/spans.ts';
import { InkstoneError } from '../../types/error.ts';
import { createHardInputs } from './hard-inputs.ts';
import { brokeWorker, isParsing, limitsOf, type StepSubject } from './step-limits.ts';
import type { RunStep } from './steps.ts';

/** A page of a file, or the file as a whole. */
export interface Guarded extends StepSubject {
  readonly bytes: Uint8Array;
}

/** Steps that a hard input can't hold for long, and that it is not given again for a while. */
export interface GuardedSteps {
  /**
   * @param order steps with a lower one go first
   * A page that was too much the last time is answered with what was said then.
   */
  of(subject: Guarded, signal: AbortSignal, order: number): RunStep;
}

/** Stands for the page where a file as a whole is meant. */
const wholeFile = -1;

/**
 * @param decoders run what reads formats of others, `workers` the rest
 * @param parseMs longest time that a step may spend on a format of others
 */
export function guardSteps(decoders: Pool, workers: Pool, parseMs: number): GuardedSteps {
  const hard = createHardInputs();
  return {
    of({ bytes, ...subject }, signal, order) {
      const page = subject.page ?? wholeFile;
      const refused = () => {
        const known = hard.find(bytes, page);
        return known && new InkstoneError(known.code, known.message, { field: subject.field });
      };
      // Every step that waits listens to its page's signal: dozens on a full page.
      setMaxListeners(0, signal);
      return (name, input) => {
        const { deadline, heavy } = limitsOf(name, subject, parseMs, (error) => hard.remember(bytes, page, error));
        const pool = isParsing(name) ? decoders : workers;
        const options = { signal, order, deadline, heavy, refused };
        return inSpan(name, {}, () => pool.run<never>(name, input, options)).catch((error: unknown) => {
          // A parser that ends two decoders does so because of what it parses.
          if (!(error instanceof WorkerDied && isParsing(name))) throw error;
          const broken = brokeWorker(subject.field, error);
          hard.remember(bytes, page, broken);
          throw broken;
        });
      };
    },
  };
}
