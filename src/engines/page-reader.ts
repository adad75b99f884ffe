import type { PdfKind } from '../forms/form.ts';
import type { Asker } from '../types/asker.ts';
import type { Box } from '../types/box.ts';
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

/** Size and format of a picture. */
export interface PictureRule {
  readonly format: 'png' | 'jpeg';
  readonly minPixels?: number;
  readonly maxPixels?: number;
  /** Longest side, in pixels; larger pictures are scaled down. */
  readonly longest?: number;
  /** Shortest side, in pixels; smaller pictures are scaled up. */
  readonly shortest?: number;
  /** Both sides are multiples of it. */
  readonly factor?: number;
}

/** A page, or a part of it, as a picture file. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
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
  searchablePdf(
    images: readonly ImageInput[],
    pages: readonly Page[],
    kind: PdfKind,
    signal: AbortSignal,
  ): Promise<Uint8Array>;
  /**
   * Parts of a page as pictures.
   * @param parts in pixels of the caller's image
   */
  pictures(
    image: ImageInput,
    index: number,
    parts: readonly Box[],
    rule: PictureRule,
    signal: AbortSignal,
  ): Promise<Picture[]>;
  load(): Load;
  close(): Promise<void>;
}
