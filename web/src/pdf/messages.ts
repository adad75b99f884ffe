import type { PageSize } from '../store/documents.ts';

/** What the page asks of the worker that draws PDFs. */
export type PdfRequest =
  | { readonly kind: 'open'; readonly id: number; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'draw'; readonly id: number; readonly file: string; readonly page: number; readonly width: number }
  | { readonly kind: 'close'; readonly id: number; readonly file: string };

export type PdfReply =
  | { readonly id: number; readonly sizes: readonly PageSize[] }
  | { readonly id: number; readonly bitmap: ImageBitmap; readonly hasText: boolean }
  | { readonly id: number; readonly failed: string };
