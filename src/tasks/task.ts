import type { FormEnd, Press } from '../forms/form.ts';
import type { Page } from '../types/page.ts';
import type { ModelTraits } from '../types/question.ts';
import type { TaskName } from '../types/request.ts';
import type { Wants } from '../types/wants.ts';

/** What a caller says beside the name of a task. */
export interface TaskWish {
  readonly prompt: string;
  /** `ocr_options.task_config` as it was sent. */
  readonly taskConfig: unknown;
  /** What documents are written as where the configuration does not say. */
  readonly documents?: ModelTraits['documents'];
}

/** The end of an answer. */
export interface Ending extends FormEnd {
  /** What the task returns beside the text, spelled as on the wire. */
  readonly ocrResult?: Readonly<Record<string, unknown>>;
  /** Remarks for the caller. */
  readonly warnings?: readonly string[];
}

/** Makes an answer of pages, one after the other, whoever read them. */
export interface PageWriter {
  /** Takes the next page. @returns text that is now certain; all pieces and the end's, joined, are the answer's text */
  push(page: Page): string;
  end(press: Press): Ending | Promise<Ending>;
}

/** What answering a wish takes. */
export interface TaskPlan {
  readonly wants: Wants;
  /** What a model is asked for by name: the names at the top, and all of it as JSON. */
  readonly fields?: { readonly names: readonly string[]; readonly json: string };
  /** What upstream's model is asked, where that depends on the wish. */
  readonly prompt?: string;
  readonly writer: PageWriter;
}

/** How one built-in task asks and answers. A task is added by adding a file and naming it in `tasks.ts`. */
export interface TaskDefinition {
  readonly name: TaskName;
  /** What the task asks upstream's model; only its tokens matter here. */
  readonly prompt: string;
  /** Whether upstream asks it with the default system message, which costs tokens too. */
  readonly systemMessage: boolean;
  /** @throws InkstoneError `invalid_request` */
  plan(wish: TaskWish): TaskPlan;
}
