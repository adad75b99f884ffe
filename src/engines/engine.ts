import type { Page } from '../types/page.ts';
import type { ImageInput } from '../types/request.ts';

/** What an engine is asked to read. */
export interface ReadRequest {
  readonly images: readonly ImageInput[];
  readonly words: boolean;
  /** Tables of the page as well as its lines. */
  readonly tables?: boolean;
  /** Formulas of the page: of an image of formulas, each in reading order. */
  readonly formulas?: boolean;
  /** Layout: the page as blocks, tables and formulas among them. */
  readonly blocks?: boolean;
  /** More writing systems than Latin, Chinese and Japanese: every line is read twice. */
  readonly scripts?: boolean;
  readonly signal: AbortSignal;
}

/** Who answers: the port between what was asked (tasks) and the models. */
export interface Engine {
  /**
   * Reads one page after another, in the order of the images; a page is yielded as soon as it is read.
   * @throws InkstoneError `image_decode`, `image_format`, `image_size`, `overloaded`, `cancelled`, `timeout`
   */
  read(request: ReadRequest): AsyncIterable<Page>;
  /** Work in hand and waiting, for metrics and readiness. */
  load(): { readonly waiting: number; readonly running: number };
  close(): Promise<void>;
}
