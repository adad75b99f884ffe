import { corrected } from '../reading/corrected.ts';
import type { Document } from '../store/documents.ts';
import { type FileForm, files, type TextForm } from './forms.ts';

/** A document in one of its text forms, with corrections. */
export async function textOf(document: Document, form: TextForm): Promise<string> {
  const { writeText } = await import('./write-text.ts');
  return writeText(corrected(document.raw.value, document.edits.value), form);
}

/** A document as a file, with corrections. */
export async function fileOf(document: Document, form: TextForm | FileForm): Promise<Blob> {
  const reading = corrected(document.raw.value, document.edits.value);
  const [, type] = files[form];
  const bytes = (content: Uint8Array) => new Blob([content as Uint8Array<ArrayBuffer>], { type });
  if (form === 'xlsx') return bytes((await import('./write-sheet.ts')).writeSheet(reading));
  if (form === 'pdf')
    return bytes(await (await import('./write-pdf.ts')).writePdf(document, reading.lines, document.edits.value));
  if (form === 'png') return (await import('./write-picture.ts')).writePicture(document, reading);
  return new Blob([await textOf(document, form)], { type: `${type};charset=utf-8` });
}

/** Gives a file to the person. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export async function save(document: Document, form: TextForm | FileForm): Promise<void> {
  const stem = document.name.replace(/\.[^.]+$/, '');
  download(await fileOf(document, form), `${stem}.${files[form][0]}`);
}
