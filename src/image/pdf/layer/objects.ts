import { type Affine, apply, compose } from '../../../types/affine.ts';
import type { Size } from '../../resize.ts';
import type { PdfPage } from '../open-pdf.ts';
import type { Pdfium } from '../pdfium.ts';
import { type Box, inkless } from './characters.ts';
import { pageFrame } from './page-frame.ts';

/** FPDF_PAGEOBJ_… */
const kinds = { text: 1, path: 2, image: 3, form: 5 } as const;
/** FPDF_ANNOT_…: those that may show writing of their own: free text, stamps, ink, fields of a form. */
const writtenAnnotations = new Set([3, 13, 15, 20]);
/** FPDF_ANNOT_FLAG_HIDDEN, …_NOVIEW. */
const hidden = 0x02 | 0x20;
/** Forms within forms. */
const deepest = 8;
/** A page drawn with more is a map or a plan: looking at each would take longer than reading the picture. */
const mostObjects = 20_000;
/** Images narrower or lower than this, in pixels, are rules and dots. */
const leastImage = 20;
/** Filled shapes with curves, as high as letters, in pixels. */
const [leastLetter, largestLetter] = [6, 120];
/** So many of them are writing drawn as shapes; fewer are bullets and logos. */
const leastLetters = 12;
/** Path segments of a rectangle that is closed by a line of its own. */
const rectangle = 5;

/** What stands on a page beside its text; places in pixels of the page as it is drawn. */
export interface PageObjects {
  readonly images: readonly { readonly box: Box; readonly order: number }[];
  /** Around writing that is drawn as shapes, if there seems to be some. */
  readonly shapes: Box | undefined;
  readonly annotations: readonly Box[];
  /** Text that can be seen and of which the file says nothing: glyphs without a meaning. */
  readonly untold: readonly Box[];
  /** Of each text object, by PDFium's handle, its place in the order in which the page is drawn. */
  readonly order: ReadonlyMap<number, number>;
  /** Too much to look at. */
  readonly crowded: boolean;
}

/**
 * Looks through the objects of a page.
 * @param told the text objects of which the file says something
 */
export function readObjects(pdfium: Pdfium, page: PdfPage, size: Size, told: ReadonlySet<number>): PageObjects {
  const { api, scratch } = pdfium;
  const frame = pageFrame(pdfium, page, size);
  const images: { box: Box; order: number }[] = [];
  const letters: Box[] = [];
  const untold: Box[] = [];
  const order = new Map<number, number>();
  let count = 0;

  function boundsOf(object: number, toPage: Affine): Box | undefined {
    const places = [0, 4, 8, 12].map((offset) => scratch + offset) as [number, number, number, number];
    if (!api.FPDFPageObj_GetBounds(object, ...places)) return undefined;
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.floats(scratch, 4);
    return clip(around([left, bottom, right, top], compose(frame, toPage)), size);
  }

  function look(object: number, toPage: Affine, depth: number): void {
    if (++count > mostObjects) return;
    switch (api.FPDFPageObj_GetType(object)) {
      case kinds.text:
        order.set(object, count);
        lookAtText(object, toPage);
        return;
      case kinds.image: {
        const box = boundsOf(object, toPage);
        if (box && box[2] - box[0] >= leastImage && box[3] - box[1] >= leastImage) images.push({ box, order: count });
        return;
      }
      case kinds.path: {
        const box = mayBeLetter(object) ? boundsOf(object, toPage) : undefined;
        const height = box ? box[3] - box[1] : 0;
        if (box && height >= leastLetter && height <= largestLetter) letters.push(box);
        return;
      }
      case kinds.form:
        if (depth < deepest) {
          const inner = compose(toPage, matrixOf(object));
          for (let i = 0; i < api.FPDFFormObj_CountObjects(object); i++) {
            look(api.FPDFFormObj_GetObject(object, i), inner, depth + 1);
          }
        }
    }
  }

  function lookAtText(object: number, toPage: Affine): void {
    if (told.has(object) || inkless.has(api.FPDFTextObj_GetTextRenderMode(object))) return;
    const box = boundsOf(object, toPage);
    if (box && Math.min(box[2] - box[0], box[3] - box[1]) >= leastLetter) untold.push(box);
  }

  /** Filled, with more corners than a rectangle. */
  function mayBeLetter(path: number): boolean {
    if (api.FPDFPath_CountSegments(path) <= rectangle) return false;
    return api.FPDFPath_GetDrawMode(path, scratch, scratch + 4) !== 0 && pdfium.integers(scratch, 1)[0] !== 0;
  }

  function matrixOf(object: number): Affine {
    if (!api.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.floats(scratch, 6);
    return [a, b, c, d, e, f];
  }

  function readAnnotations(): Box[] {
    const found: Box[] = [];
    for (let i = 0; i < api.FPDFPage_GetAnnotCount(page.page); i++) {
      const annotation = api.FPDFPage_GetAnnot(page.page, i);
      if (annotation === 0) continue;
      const shown = (api.FPDFAnnot_GetFlags(annotation) & hidden) === 0;
      if (shown && writtenAnnotations.has(api.FPDFAnnot_GetSubtype(annotation))) {
        // FS_RECTF: left, top, right, bottom.
        if (api.FPDFAnnot_GetRect(annotation, scratch)) {
          const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(scratch, 4);
          const box = clip(around([left, bottom, right, top], frame), size);
          if (box) found.push(box);
        }
      }
      api.FPDFPage_CloseAnnot(annotation);
    }
    return found;
  }

  for (let i = 0; i < api.FPDFPage_CountObjects(page.page) && count <= mostObjects; i++) {
    look(api.FPDFPage_GetObject(page.page, i), [1, 0, 0, 1, 0, 0], 0);
  }
  return {
    images,
    shapes: letters.length >= leastLetters ? letters.reduce(union) : undefined,
    annotations: readAnnotations(),
    untold,
    order,
    crowded: count > mostObjects,
  };
}

/** The upright box around a box that a map has moved. */
function around([left, top, right, bottom]: Box, map: Affine): Box {
  const corners = [
    apply(map, [left, top]),
    apply(map, [right, top]),
    apply(map, [right, bottom]),
    apply(map, [left, bottom]),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The part of a box that lies on the page, if any does. */
function clip([left, top, right, bottom]: Box, { width, height }: Size): Box | undefined {
  const box: Box = [Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom)];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

export function union(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
