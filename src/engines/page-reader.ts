import type { Asker } from '../types/asker.ts';
import type { Page } from '../types/page.ts';
import type { FileOptions, ImageInput } from '../types/request.ts';
import type { Wants } from '../types/wants.ts';
import type { Load } from './engine.ts';

/** What is to be read. */
export interface ReadRequest {
  readonly images: readonly ImageInput[];
  readonly wants: Wants;
  /** How files of several pages are read. */
  readonly files?: FileOptions | undefined;
  /** Who asks; absent, nobody in particular. */
  readonly asker?: Asker | undefined;
  readonly signal: AbortSignal;
}

/** Reads pages with their places: what the embedded engine answers from, and what others hold their answers against. */
export interface PageReader {
  /**
   * Reads pages in the order of the images; a page is yielded as soon as it and those before it are read.
   * @throws InkstoneError `image_decode`, `image_format`, `image_size`, `invalid_request` (pages that are not there, or too
   * many), `overloaded`, `cancelled`, `timeout`
   */
  read(request: ReadRequest): AsyncIterable<Page>;
  /** A PDF that shows the pages of the images, with the text that was read over them. */
  searchablePdf(images: readonly ImageInput[], pages: readonly Page[], signal: AbortSignal): Promise<Uint8Array>;
  load(): Load;
  close(): Promise<void>;
}
