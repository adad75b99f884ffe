import type { Answer } from '../../types/answer.ts';
import { InkstoneError } from '../../types/error.ts';

/** Largest file in an answer: as Base64 it has to fit into one string. */
const largestFile = 256 * 2 ** 20;

/**
 * What stands beside the text in every dialect; undefined where there is nothing. A file (extension) is a data URL.
 * @throws InkstoneError `invalid_request` for a file that is too large
 */
export function ocrResultOf({ ocrResult, file }: Answer): Readonly<Record<string, unknown>> | undefined {
  if (!file) return ocrResult;
  const { name, mediaType, bytes } = file;
  if (bytes.length > largestFile) {
    const message = `The file would have ${bytes.length} bytes, an answer holds at most ${largestFile}: ask for fewer pages.`;
    throw new InkstoneError('invalid_request', message, { field: 'ocr_options.pages' });
  }
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return { ...ocrResult, file: { name, media_type: mediaType, data: `data:${mediaType};base64,${base64}` } };
}

const fence = '```';

/** The text as a program reads it: without the code fence around it. Nothing here repeats itself, which upstream takes out. */
export function processedText(text: string): string {
  const [first, last] = [text.indexOf('\n'), text.lastIndexOf('\n')];
  const fenced = text.startsWith(fence) && text.slice(last + 1) === fence && first < last;
  return fenced && !text.slice(first, last).includes(`\n${fence}`) ? text.slice(first + 1, last) : text;
}
