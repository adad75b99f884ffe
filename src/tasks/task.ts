import type { Language } from '../types/language.ts';
import type { Page } from '../types/page.ts';
import type { TaskName } from '../types/request.ts';

/** What a caller says beside the name of a task. */
export interface TaskWish {
  readonly prompt: string;
  /** `ocr_options.task_config` as it was sent. */
  readonly taskConfig: unknown;
}

/** How one built-in task asks and answers. A task is added by adding a file and naming it in `tasks.ts`. */
export interface TaskDefinition {
  readonly name: TaskName;
  /** What the task asks upstream's model; only its tokens matter here. */
  readonly prompt: string;
  /** Whether upstream asks it with the default system message, which costs tokens too. */
  readonly systemMessage: boolean;
  /** Whether the task needs the page's tables. */
  readonly tables?: boolean;
  /** Whether the task needs the page's formulas. */
  readonly formulas?: boolean;
  /** Whether the task needs the page's layout as blocks. */
  readonly blocks?: boolean;
  /** Whether the task needs the page's boxes to tick. */
  readonly ticks?: boolean;
  /** Whether the task reads more writing systems than Latin, Chinese and Japanese, or the languages it reads. */
  readonly scripts?: boolean | readonly Language[];
  /**
   * The task as a caller wants it, where more than its name counts.
   * @throws InkstoneError `invalid_request`
   */
  configure?(wish: TaskWish): TaskDefinition;
  /** The answer's text for one page. */
  text(page: Page): string;
  /** The answer's text for all pages together, in place of a text for each. */
  whole?(pages: readonly Page[]): string;
  /**
   * The text of the pages read so far, up to where a later page may still change it; all of it once `complete`. In place of a text
   * for each, where pages hang together.
   */
  growing?(pages: readonly Page[], complete: boolean): string;
  /** What the task returns beside the text, once all pages are read. */
  result?(pages: readonly Page[]): Readonly<Record<string, unknown>>;
  /** Remarks for the caller, once all pages are read. */
  warnings?(pages: readonly Page[]): readonly string[];
}
