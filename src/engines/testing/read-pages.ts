import type { Page } from '../../types/page.ts';
import { createLocalEngine } from '../local/local-engine.ts';
import type { PageReader, ReadRequest } from '../page-reader.ts';

/** A reader that has read the given pages already, and keeps what it was asked. */
export function readerOf(pages: readonly Page[]): PageReader & { readonly asked: ReadRequest[] } {
  const asked: ReadRequest[] = [];
  return {
    asked,
    async *read(request) {
      asked.push(request);
      yield* pages;
    },
    searchablePdf: async (_, read) => Buffer.from(`%PDF of ${read.length} pages`),
    pictures: async (_image, _index, parts) =>
      parts.map(() => ({ bytes: Buffer.from('picture'), width: 1000, height: 1400 })),
    load: () => ({ waiting: 0, running: 0, workers: 1 }),
    close: async () => {},
  };
}

/** The embedded engine on such a reader. */
export const engineOf = (pages: readonly Page[]) => createLocalEngine(readerOf(pages));
