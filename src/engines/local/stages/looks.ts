import type { Page } from '../../../types/page.ts';
import type { Models } from '../models.ts';
import { type PdfSource, writeSearchablePdf } from '../searchable-pdf.ts';
import { type PicturesInput, takePictures } from '../take-pictures.ts';
import { checkboxesLook } from './checkboxes/look.ts';
import { detectLook } from './detect/look.ts';
import { figuresLook } from './figures/look.ts';
import { formulasLook } from './formulas/look.ts';
import { recogniseLook } from './recognise/look.ts';
import { tablesLook } from './tables/look.ts';
import { fileLook } from './text-layer/look.ts';
import { typographyLook } from './typography/look.ts';
import { uprightLook } from './upright/look.ts';

/** All that stages look at pixels with, and what else a worker does with them. A worker holds it; everything else knows its type alone. */
export const looks = (models: Models) => ({
  ...fileLook,
  ...uprightLook,
  ...detectLook(models),
  ...recogniseLook(models),
  ...tablesLook(models),
  ...figuresLook(models),
  ...formulasLook(models),
  ...typographyLook,
  ...checkboxesLook,
  /** Parts of a page as picture files, for models elsewhere. */
  pictures: ({ page, parts, rule, ...file }: PicturesInput) => takePictures(file, page, parts, rule),
  /** A PDF of pages that were read, with their text over them. */
  searchablePdf: ({ sources, pages }: { sources: readonly PdfSource[]; pages: readonly Page[] }) =>
    writeSearchablePdf(sources, pages),
});
