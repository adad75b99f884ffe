import { openPdf, type PdfFile } from './open-pdf.ts';
import { pdfError } from './pdf-error.ts';
import { openPdfium, type Pdfium } from './pdfium.ts';

/** Which file it is that a thread is asked about, so that it is opened once for all of its pages. */
export interface FileRef {
  readonly bytes: Uint8Array;
  /** The field of the request that holds it, for error messages. */
  readonly field: string;
  /** The same for every page of one file; absent, the file is closed after each question. */
  readonly id?: number | undefined;
}

/** Files open at a time in a thread: two requests may take turns. */
const mostOpen = 2;
/** A file nobody asks about is closed after so many milliseconds. */
const idleMs = 5_000;
/**
 * Memory of PDFium that is kept for the next question; more goes back to the system with the whole of it, which takes 17 ms to start anew. It
 * has 18 MB at first, 39 after pages of A4 at 300 to the inch.
 */
const keptBytes = 48 * 2 ** 20;

let pdfium: Promise<Pdfium> | undefined;
const open = new Map<number, PdfFile>();
let idle: NodeJS.Timeout | undefined;

/**
 * Asks something about a PDF, which is opened for it unless it still is. One question at a time in a thread: PDFium
 * itself never waits.
 * @throws InkstoneError `image_decode`
 */
export async function withPdf<Result>(
  { bytes, field, id }: FileRef,
  work: (file: PdfFile, pdfium: Pdfium) => Result,
): Promise<Result> {
  pdfium ??= openPdfium();
  const library = await pdfium;
  clearTimeout(idle);
  try {
    const file = (id === undefined ? undefined : open.get(id)) ?? openPdf(library, bytes, field);
    if (id !== undefined) keep(id, file);
    try {
      return work(file, library);
    } finally {
      if (id === undefined) file.close();
    }
  } catch (error) {
    // WebAssembly's trap or Emscripten's abort: out of memory, or a file that breaks PDFium. Nothing in it can be trusted now.
    if (error instanceof Error && error.name === 'RuntimeError') {
      letGo();
      throw pdfError(field, 'the PDF can not be read: it is broken, or too large for this server', error);
    }
    throw error;
  } finally {
    if (library.size() > keptBytes + bytes.length) letGo();
    else idle = setTimeout(rest, idleMs).unref();
  }
}

/** The latest files stay open. */
function keep(id: number, file: PdfFile): void {
  open.delete(id);
  open.set(id, file);
  for (const [oldest, first] of open) {
    if (open.size <= mostOpen) break;
    open.delete(oldest);
    first.close();
  }
}

function rest(): void {
  for (const file of open.values()) file.close();
  open.clear();
}

/** Its memory goes with it, once the question in hand is answered. */
function letGo(): void {
  open.clear();
  pdfium = undefined;
  setImmediate(() => globalThis.gc?.());
}
