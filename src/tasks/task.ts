import type { Page } from '../types/page.ts';
import type { TaskName } from '../types/request.ts';

/** How one built-in task asks and answers. A task is added by adding a file and naming it in `tasks.ts`. */
export interface TaskDefinition {
  readonly name: TaskName;
  /** What the task asks upstream's model; only its tokens matter here. */
  readonly prompt: string;
  /** Whether upstream asks it with the default system message, which costs tokens too. */
  readonly systemMessage: boolean;
  /** The answer's text for one page. */
  text(page: Page): string;
  /** What the task returns beside the text, once all pages are read. */
  result?(pages: readonly Page[]): Readonly<Record<string, unknown>>;
}
