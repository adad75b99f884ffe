import type { Asker } from './asker.ts';
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
}

/** What a caller asks, once the edge has understood it. */
export interface Question {
  readonly images: readonly ImageInput[];
  /** Absent: the prompt may name a task, else plain text. */
  readonly task?: TaskName | undefined;
  /** Text of the latest user message, when there was one. */
  readonly prompt?: string | undefined;
  /** `ocr_options.task_config` as it was sent; each task parses its own. */
  readonly taskConfig?: unknown;
  /** Boxes of words as well as of lines (extension). */
  readonly words: boolean;
  /** How files of several pages are read (extension). */
  readonly files?: FileOptions | undefined;
  readonly model: ModelTraits;
  /** Who asks; absent, nobody in particular. */
  readonly asker?: Asker | undefined;
  /** Aborted when the caller has gone or the time is over. */
  readonly signal: AbortSignal;
}
