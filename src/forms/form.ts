import type { AnswerFile } from '../types/answer.ts';
import type { Page } from '../types/page.ts';
import type { PageFeature } from '../types/wants.ts';

/** A PDF that stays what it was as far as it can, or one for archives: PDF/A-2u, whose pages are pictures. */
export type PdfKind = 'pdf' | 'pdfa';

/** What only the machinery around the models can make. */
export interface Press {
  /** A PDF that shows the pages of the request, with the text that was read over them. */
  searchablePdf(pages: readonly Page[], kind: PdfKind): Promise<Uint8Array>;
  /** Each page's figures as JPEG files, in the order of its blocks; undefined for those past what one answer holds. */
  figures(pages: readonly Page[]): Promise<(readonly (Uint8Array | undefined)[])[]>;
}

/** For what is text and nothing else. */
export const noPress: Press = {
  searchablePdf: () => Promise.reject(new Error('no PDF is made of a text')),
  figures: () => Promise.reject(new Error('no pictures are cut for a text')),
};

/** The end of what a writer makes. */
export interface FormEnd {
  /** What is left of the text. */
  readonly text: string;
  /** The form itself where it is no text. */
  readonly file?: AnswerFile;
}

/** Writes pages in one form, one after the other. */
export interface FormWriter {
  /** Takes the next page. @returns what is certain now: no later page changes it, and all pieces joined are the text */
  push(page: Page): string;
  end(press: Press): FormEnd | Promise<FormEnd>;
}

/** A form that documents, or the tables of them, are written in. */
export interface Form {
  /** What pages have to be read with. */
  readonly wants: readonly PageFeature[];
  /** Whether what is asked for comes as a file beside the text. */
  readonly binary: boolean;
  /** @param fenced whether text stands in a code fence, as the service sends it */
  writer(fenced: boolean): FormWriter;
}
