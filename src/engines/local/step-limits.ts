import type { StepOptions } from '../../runtime/pool-options.ts';
import { InkstoneError } from '../../types/error.ts';
import type { FileSteps, LocalSteps } from './steps.ts';

/** Steps that read formats of others, without a model: they run in decoders, which may be ended in the middle. */
const parsing: ReadonlySet<string> = new Set<keyof FileSteps>([
  'inspect',
  'decode',
  'textLayer',
  'pictures',
  'searchablePdf',
]);

/** A step that looks with a model may take so long, in milliseconds: the longest seen is a formula, 6 s on a busy core. */
const modelMs = 60_000;
/** A searchable PDF is made in one step: it may take as long as this many pages take to decode. */
const pagesAtOnce = 20;

/** Which page of which field a step is about. */
export interface StepSubject {
  readonly field: string;
  /** From 0; absent, the file as a whole. */
  readonly page?: number | undefined;
  /** A PDF, or a picture of many pixels: it may take long. */
  readonly heavy: boolean;
}

/** Whether a step reads a format of others, without a model. */
export const isParsing = (step: keyof LocalSteps): step is keyof FileSteps => parsing.has(step);

/**
 * How long a step may take, and what the caller is told when that is over: not to try again.
 * @param onTooSlow is given what the caller is told
 */
export function limitsOf(
  step: keyof LocalSteps,
  { field, page, heavy }: StepSubject,
  parseMs: number,
  onTooSlow: (error: InkstoneError) => void,
): Pick<StepOptions, 'deadline' | 'heavy'> {
  const terminable = isParsing(step);
  const ms = step === 'searchablePdf' ? pagesAtOnce * parseMs : terminable ? parseMs : modelMs;
  const error = () => {
    const seconds = Math.round(ms / 1000);
    const refused = unreadable(field, `reading ${placeOf(page)} takes longer than ${seconds} seconds`);
    onTooSlow(refused);
    return refused;
  };
  return { deadline: { ms, terminable, error }, heavy: terminable && heavy };
}

/** What a caller is told whose file ended the workers that read it. */
export function brokeWorker(field: string, cause: unknown): InkstoneError {
  return unreadable(field, 'the file is broken in a way that its decoder does not survive', cause);
}

const placeOf = (page: number | undefined) => (page === undefined ? 'the file' : `page ${page + 1}`);

function unreadable(field: string, reason: string, cause?: unknown): InkstoneError {
  const message = `Failed to decode the image during the data inspection. [${reason}]`;
  return new InkstoneError('image_decode', message, { field, cause });
}
