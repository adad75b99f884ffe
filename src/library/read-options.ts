import { parsePageRange } from '../image/page-range.ts';
import { InkstoneError } from '../types/error.ts';
import type { Page } from '../types/page.ts';
import type { Question } from '../types/question.ts';
import type { FileOptions, PageSpan, TaskName, TextLayerMode } from '../types/request.ts';

/** What is asked about a file. With none of it: its text. */
export interface ReadOptions {
  /** One of the guide's tasks. */
  readonly task?: TaskName | undefined;
  /** `ocr_options.task_config` as the guide has it. */
  readonly taskConfig?: unknown;
  /** Values to find: an example object or a JSON Schema; the result has `values`. */
  readonly schema?: unknown;
  /** In your own words, as a chat's prompt. */
  readonly prompt?: string | undefined;
  /** The whole document as `text`, `markdown`, `html`, `latex`, `json`, `csv`; `xlsx` and `pdf` are the result's `file`. */
  readonly to?: string | undefined;
  /** Pages of a PDF or TIFF, from 1: `1-3,7` or `5-`; or the same as spans. */
  readonly pages?: string | readonly PageSpan[] | undefined;
  /** A PDF's own text: `auto` where it can be trusted, `ocr` never, `text` nothing else. */
  readonly textLayer?: TextLayerMode | undefined;
  /** Straighten turned or skewed pages first. */
  readonly rotate?: boolean | undefined;
  /** Boxes of words as well as of lines, in `advanced_recognition`. */
  readonly words?: boolean | undefined;
  /** What errors call the file; its path where there is one. */
  readonly name?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told of every page as soon as it is read, in their order. */
  readonly onPage?: ((page: Page) => unknown) | undefined;
}

/** The question that options ask, but for the file. @throws InkstoneError `invalid_request` naming the option */
export function questionOf(options: ReadOptions): Pick<Question, 'task' | 'taskConfig' | 'prompt' | 'words'> & {
  readonly files: FileOptions;
} {
  const { to, schema, prompt, words = false, pages, textLayer } = options;
  const asked = [to, schema, options.task].filter((each) => each !== undefined).length;
  if (asked > 1)
    throw new InkstoneError('invalid_request', 'task, schema and to are different questions: ask one of them.');
  const spans = typeof pages === 'string' ? parsePageRange(pages) : pages;
  if (pages !== undefined && !spans)
    throw new InkstoneError('invalid_request', 'pages takes pages from 1 on, as in 1-3,7 or 5-', { field: 'pages' });
  const files = { pages: spans, textLayer };
  // Without the code fence that the service puts around a form's text.
  if (to !== undefined)
    return { task: 'document_parsing', taskConfig: { output_format: to, fenced: false }, words, files };
  if (schema !== undefined)
    return { task: 'key_information_extraction', taskConfig: { result_schema: schema }, prompt, words, files };
  // Whatever script is on the page is read; nobody has to know which it is before.
  const task = options.task ?? (prompt === undefined ? 'multi_lan' : undefined);
  return { task, taskConfig: options.taskConfig, prompt, words, files };
}
