import type { Affine } from '../../../types/affine.ts';
import type { Size } from '../../resize.ts';
import type { PdfPage } from '../open-pdf.ts';
import type { Pdfium } from '../pdfium.ts';

/** Steps of PDFium's whole-number device within one pixel. */
const fine = 1000;

/** The map from a page's own points (y up, uncropped, unturned) to pixels of the page as it is drawn at that size. */
export function pageFrame({ api, scratch, integers }: Pdfium, { page }: PdfPage, { width, height }: Size): Affine {
  const at = (x: number, y: number): readonly [number, number] => {
    api.FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, x, y, scratch, scratch + 4);
    const [left = 0, top = 0] = integers(scratch, 2);
    return [left / fine, top / fine];
  };
  const [e, f] = at(0, 0);
  const far = 100;
  const [ax, ay] = at(far, 0);
  const [cx, cy] = at(0, far);
  return [(ax - e) / far, (ay - f) / far, (cx - e) / far, (cy - f) / far, e, f];
}

/** How many pixels one point is long. */
export function pixelsPerPoint([a, b]: Affine): number {
  return Math.hypot(a, b);
}
