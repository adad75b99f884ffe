import type { PdfKind } from '../../forms/form.ts';
import { decodePage, NeedsMemory } from '../../image/decode.ts';
import { inspect } from '../../image/inspect.ts';
import { readTextLayer } from '../../image/pdf/read-text-layer.ts';
import type { Page } from '../../types/page.ts';
import type { TextLayerMode } from '../../types/request.ts';
import type { PdfSource } from './searchable-pdf.ts';
import { type PicturesInput, takePictures } from './take-pictures.ts';

/** A page of a file. */
interface PageOfFile {
  readonly bytes: Uint8Array;
  readonly field: string;
  /** The same for every page of a file, which stays open for them. */
  readonly id: number;
  /** Which of the file's pages, from 0. */
  readonly page: number;
}

/** A page that takes more memory than was thought: how many bytes. */
function needed(cause: unknown): { readonly needs: number } {
  if (cause instanceof NeedsMemory) return { needs: cause.bytes };
  throw cause;
}

/** What a searchable PDF is made of. */
interface PdfInput {
  readonly sources: readonly PdfSource[];
  readonly pages: readonly Page[];
  readonly kind: PdfKind;
}

/** What a decoder can be asked for: all that reads formats of others. None of it needs a model. */
export const fileSteps = {
  /** What the file is and which pages it has. */
  inspect: ({ bytes, field, id }: Omit<PageOfFile, 'page'>) => inspect(bytes, field, id),
  /** The pixels of a page, or what they would take. */
  decode: ({
    bytes,
    page,
    ...options
  }: PageOfFile & {
    readonly maxPixels: number;
    readonly mostBytes?: number | undefined;
    readonly minPixels?: number | undefined;
    readonly requestedMaxPixels?: number | undefined;
    /** Shared memory that the pixels go into, if they fit. */
    readonly slab?: Uint8Array;
  }) => decodePage(bytes, page, options).catch(needed),
  /** What a PDF itself says about the text of a page. */
  textLayer: ({ page, mode, ...file }: PageOfFile & { readonly mode: Exclude<TextLayerMode, 'ocr'> }) =>
    readTextLayer(file, page, mode),
  /** Parts of a page as picture files, for models elsewhere. */
  pictures: ({ page, parts, rule, ...file }: PicturesInput) => takePictures(file, page, parts, rule),
  /** A PDF of pages that were read, with their text over them; what writes it is loaded when it is first needed. */
  searchablePdf: async ({ sources, pages, kind }: PdfInput) =>
    (await import('./searchable-pdf.ts')).writeSearchablePdf(sources, pages, kind),
};
