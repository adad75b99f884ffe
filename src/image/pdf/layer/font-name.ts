import type { Pdfium } from '../pdfium.ts';

/** A longer name is cut. */
const longest = 128;

/** The name that a file gives a font; empty where it gives none. */
export function fontName({ api, bytes }: Pdfium, font: number): string {
  if (font === 0) return '';
  const name = api.malloc(longest);
  try {
    const length = Math.min(api.FPDFFont_GetBaseFontName(font, name, longest), longest);
    return Buffer.from(bytes().subarray(name, name + Math.max(0, length - 1))).toString('latin1');
  } finally {
    api.free(name);
  }
}
