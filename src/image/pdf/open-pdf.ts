import type { Size } from '../resize.ts';
import { openingError, pdfError } from './pdf-error.ts';
import type { Pdfium } from './pdfium.ts';

/** An open page: its handle in PDFium, and the form's. */
export interface PdfPage {
  readonly page: number;
  /** Which page of its file, from 0. */
  readonly index: number;
  /** 0 where the file has none. */
  readonly form: number;
  /** In points, as a viewer shows it: cropped, turned. */
  readonly size: Size;
}

/** A PDF in PDFium's memory. */
export interface PdfFile {
  readonly pageCount: number;
  /** Size of a page in points, as a viewer shows it; reads the page's entry only. */
  sizeOf(index: number): Size;
  /** Opens a page for the time of `work`, and anew each time, so that nothing of a page stays in memory. */
  withPage<Result>(index: number, work: (page: PdfPage) => Result): Result;
  /** Frees everything. */
  close(): void;
}

/** FPDF_FORMFILLINFO: its version, and call-backs that may all be null when nobody types into the form. */
const formInfo = { bytes: 256, version: 2 };

/**
 * Opens a file. Its bytes are copied once.
 * @throws InkstoneError `image_decode` for a file that is broken, empty or protected
 */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array, field: string): PdfFile {
  const { api, scratch } = pdfium;
  const data = copyIn(pdfium, bytes, field);
  const document = api.FPDF_LoadMemDocument(data, bytes.length, 0);
  if (document === 0) {
    const code = api.FPDF_GetLastError();
    api.free(data);
    throw openingError(field, code);
  }
  const pageCount = api.FPDF_GetPageCount(document);
  const info = api.malloc(formInfo.bytes);
  pdfium.bytes().fill(0, info, info + formInfo.bytes);
  new DataView(pdfium.bytes().buffer).setUint32(info, formInfo.version, true);
  const form = api.FPDFDOC_InitFormFillEnvironment(document, info);

  function sizeOf(index: number): Size {
    const [width = 0, height = 0] = api.FPDF_GetPageSizeByIndexF(document, index, scratch)
      ? pdfium.floats(scratch, 2)
      : [];
    if (!(width > 0 && height > 0)) throw pdfError(field, `page ${index + 1} of the PDF is broken: it has no size`);
    return { width, height };
  }

  function close(): void {
    if (form !== 0) api.FPDFDOC_ExitFormFillEnvironment(form);
    api.FPDF_CloseDocument(document);
    api.free(info);
    api.free(data);
  }

  if (pageCount < 1) {
    close();
    throw pdfError(field, 'the PDF has no pages');
  }
  return {
    pageCount,
    sizeOf,
    withPage(index, work) {
      const size = sizeOf(index);
      const page = api.FPDF_LoadPage(document, index);
      if (page === 0) throw pdfError(field, `page ${index + 1} of the PDF is broken`);
      if (form !== 0) api.FORM_OnAfterLoadPage(page, form);
      try {
        return work({ page, index, form, size });
      } finally {
        if (form !== 0) api.FORM_OnBeforeClosePage(page, form);
        api.FPDF_ClosePage(page);
      }
    },
    close,
  };
}

function copyIn({ api, bytes }: Pdfium, content: Uint8Array, field: string): number {
  const data = api.malloc(content.length);
  if (data === 0) throw pdfError(field, 'the PDF is too large to open');
  bytes().set(content, data);
  return data;
}
