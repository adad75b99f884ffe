import { InkstoneError } from '../../types/error.ts';
import { invalidUrl } from './source-error.ts';

/**
 * The bytes of `data:image/png;base64,…`. The MIME type is often wrong in the wild and is not looked at;
 * base64url letters, line breaks and percent-escapes inside the Base64 text are taken.
 * @throws InkstoneError `invalid_url` unless it is Base64, `payload_too_large` if its text is longer than `maxChars`
 */
export function decodeDataUrl(address: string, maxChars: number, field: string): Uint8Array {
  const comma = address.indexOf(',');
  if (comma < 0) throw invalidUrl(field, 'a data URL needs a comma before its data');
  if (!/;\s*base64\s*$/i.test(address.slice(0, comma))) throw invalidUrl(field, 'a data URL must say ;base64');
  const chars = address.length - comma - 1;
  if (chars > maxChars) {
    const message = `Exceeded limit on max bytes per data-uri item : ${maxChars}`;
    throw new InkstoneError('payload_too_large', message, { field });
  }
  const text = address.slice(comma + 1);
  const bytes = decodeBase64(text) ?? decodeBase64(unescapeText(text, field));
  if (bytes === undefined || bytes.length === 0) throw invalidUrl(field, 'the data is not Base64');
  return bytes;
}

/** Undefined if a letter was not Base64: Buffer skips those, which shows in the length. */
function decodeBase64(text: string): Uint8Array | undefined {
  let letters = text.length;
  while (letters > 0 && text[letters - 1] === '=') letters--;
  if (letters % 4 === 1 || text.length - letters > 2) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === Math.floor((letters * 3) / 4) ? bytes : undefined;
}

function unescapeText(text: string, field: string): string {
  try {
    return decodeURIComponent(text).replace(/\s+/g, '');
  } catch (cause) {
    throw invalidUrl(field, 'the data is not Base64', cause);
  }
}
