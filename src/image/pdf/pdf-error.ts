import { InkstoneError } from '../../types/error.ts';

/** A PDF that can't be read; `reason` says why. */
export function pdfError(field: string, reason: string, cause?: unknown): InkstoneError {
  const message = `Failed to decode the image during the data inspection. [${reason}]`;
  return new InkstoneError('image_decode', message, { field, cause });
}

/** FPDF_GetLastError, as fpdfview.h names its values. */
const reasons: Readonly<Record<number, string>> = {
  3: 'the file is broken or cut off: it can not be read as a PDF',
  4: 'the PDF is protected by a password; remove the password and send it again',
  5: 'the PDF is encrypted in a way that is not supported; save it without encryption and send it again',
};

/** Why PDFium did not open a file. */
export function openingError(field: string, code: number): InkstoneError {
  return pdfError(field, reasons[code] ?? 'the file can not be read as a PDF');
}
