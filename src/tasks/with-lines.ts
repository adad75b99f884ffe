import type { Page } from '../types/page.ts';
import type { PageWriter } from './task.ts';
import { wordsInfo } from './words-info.ts';

/** The same answer with the lines that it comes from (extension): `words_info` beside what the task returns. */
export function withLines(writer: PageWriter): PageWriter {
  const pages: Page[] = [];
  return {
    push(page) {
      pages.push(page);
      return writer.push(page);
    },
    async end(press) {
      const end = await writer.end(press);
      return { ...end, ocrResult: { words_info: wordsInfo(pages), ...end.ocrResult } };
    },
  };
}
