import type { Page } from './page.ts';
import type { TaskName } from './request.ts';
import type { Usage } from './usage.ts';

/** A piece of the answer's text; the pieces joined are the answer's `text`. */
export interface Delta {
  readonly text: string;
  /** The counts so far: of the pages read and the pieces yielded. */
  readonly usage: Usage;
}

/** An answer that is no text: a searchable PDF, a workbook. */
export interface AnswerFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The whole answer, once every page has been read. */
export interface Answer {
  readonly text: string;
  /** What the task returns beside the text, spelled as on the wire: `{ words_info: … }`. */
  readonly ocrResult?: Readonly<Record<string, unknown>>;
  /** What was asked for and is no text. */
  readonly file?: AnswerFile;
  /** Its end is missing, because whoever wrote it may write no more. */
  readonly cut?: boolean;
  readonly usage: Usage;
  /** What was read, with the places that the engine knows. */
  readonly pages: readonly Page[];
  /** Remarks for the caller, such as a prompt that could not be followed. */
  readonly warnings: readonly string[];
  /** The task that answered; undefined for the default prompt. */
  readonly task: TaskName | undefined;
}
