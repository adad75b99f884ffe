import type { Asker } from './asker.ts';
import type { Page } from './page.ts';
import type { FileOptions, ImageInput, TaskName } from './request.ts';

/** How the asked model counts image tokens and scales images (wire contract §5.2, §5.3). */
export interface ModelTraits {
  /** Its name, where one was asked for. */
  readonly id?: string;
  /** Side in pixels of the square that costs one token: 28 for snapshots before 2025-11-20, else 32. */
  readonly factor: 28 | 32;
  /** Default of the smallest image in pixels; an item's own `minPixels` wins. */
  readonly minPixels: number;
  /** Default of the largest image in pixels; an item's own `maxPixels` wins. */
  readonly maxPixels: number;
  /** What it writes documents as where nobody says; absent: LaTeX. */
  readonly documents?: 'markdown';
}

/** An answer that has to be JSON (`response_format`, a tool's parameters …). */
export interface Structure {
  /** JSON Schema as it was sent; undefined: any JSON. */
  readonly schema: unknown;
  /** Where it stood in the request, for error messages. */
  readonly field: string;
}

/** What a caller asks, once the edge has understood it. */
export interface Question {
  readonly images: readonly ImageInput[];
  /** Absent: the prompt may name a task, else plain text. */
  readonly task?: TaskName | undefined;
  /** Text of the latest user message, when there was one. */
  readonly prompt?: string | undefined;
  /** What the user said before, the latest first. */
  readonly earlier?: readonly string[] | undefined;
  /** The system message, or the `instructions`. */
  readonly instructions?: string | undefined;
  /** Present: the answer's text is JSON and nothing else. */
  readonly structure?: Structure | undefined;
  /** `ocr_options.task_config` as it was sent; each task parses its own. */
  readonly taskConfig?: unknown;
  /** Boxes of words as well as of lines (extension). */
  readonly words: boolean;
  /** Whether the answer says how the prompt was understood (extension). */
  readonly explain?: boolean | undefined;
  /** The engine that shall answer, by its name, whatever the routes say (extension). */
  readonly engine?: string | undefined;
  /** How files of several pages are read (extension). */
  readonly files?: FileOptions | undefined;
  /** After so many tokens the caller reads no more: for engines whose every token costs. The edge cuts by its own count. */
  readonly maxTokens?: number | undefined;
  readonly model: ModelTraits;
  /** Who asks; absent, nobody in particular. */
  readonly asker?: Asker | undefined;
  /** Aborted when the caller has gone or the time is over. */
  /** Told of every page as soon as it is read, in their order. */
  readonly onPage?: ((page: Page) => void) | undefined;
  readonly signal: AbortSignal;
}
