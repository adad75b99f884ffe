import type { Language } from '../types/language.ts';
import type { Page } from '../types/page.ts';
import type { FileOptions, ImageInput } from '../types/request.ts';

/** What an engine is asked to read. */
export interface ReadRequest {
  readonly images: readonly ImageInput[];
  readonly words: boolean;
  /** How files of several pages are read. */
  readonly files?: FileOptions | undefined;
  /** Tables of the page as well as its lines. */
  readonly tables?: boolean;
  /** Formulas of the page: of an image of formulas, each in reading order. */
  readonly formulas?: boolean;
  /** Layout: the page as blocks, tables and formulas among them. */
  readonly blocks?: boolean;
  /** Boxes to tick of the page. */
  readonly ticks?: boolean;
  /** More writing systems than Latin, Chinese and Japanese: every line is read twice. Languages: those the pages are written in. */
  readonly scripts?: boolean | readonly Language[];
  readonly signal: AbortSignal;
}

/** Who answers: the port between what was asked (tasks) and the models. */
export interface Engine {
  /**
   * Reads pages in the order of the images; a page is yielded as soon as it and those before it are read.
   * @throws InkstoneError `image_decode`, `image_format`, `image_size`, `invalid_request` (pages that are not there, or too
   * many), `overloaded`, `cancelled`, `timeout`
   */
  read(request: ReadRequest): AsyncIterable<Page>;
  /** Work in hand and waiting, for metrics and readiness. */
  load(): { readonly waiting: number; readonly running: number };
  close(): Promise<void>;
}
