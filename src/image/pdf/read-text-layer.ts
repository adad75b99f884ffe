import type { Affine } from '../../types/affine.ts';
import type { TextLayerMode } from '../../types/request.ts';
import type { Size } from '../resize.ts';
import { pageFrame } from './layer/page-frame.ts';
import { type PageLayer, readLayer } from './layer/read-layer.ts';
import { type FileRef, withPdf } from './open-files.ts';
import { pageSize } from './page-size.ts';

/** What a PDF says about the text of a page. */
export interface TextLayer extends PageLayer, Size {
  /** From the page's own points to the pixels its places are told in. */
  readonly toPixels: Affine;
}

/**
 * The text layer of a page and the size in pixels its places refer to.
 * @throws InkstoneError `image_decode`
 */
export function readTextLayer(file: FileRef, index: number, mode: Exclude<TextLayerMode, 'ocr'>): Promise<TextLayer> {
  return withPdf(file, ({ withPage }, pdfium) =>
    withPage(index, (page) => {
      const size = pageSize(page.size);
      return { ...size, toPixels: pageFrame(pdfium, page, size), ...readLayer(pdfium, page, size, mode) };
    }),
  );
}
