import type { Press } from '../forms/form.ts';
import { boundsOf } from '../geometry/box.ts';
import type { Page } from '../types/page.ts';
import type { ImageInput } from '../types/request.ts';
import type { PageReader, PictureRule } from './page-reader.ts';

/** Pixels of a figure's longer side: as sharp as a screen shows it. */
const figureRule: PictureRule = { format: 'jpeg', longest: 1600 };
/** Bytes of all figures of an answer: a long file of photographs would fill the memory. */
const mostBytes = 32 * 1024 * 1024;

/** Makes of the images of a question what is no text. */
export function pressOf(
  reader: Pick<PageReader, 'searchablePdf' | 'pictures'>,
  images: readonly ImageInput[],
  signal: AbortSignal,
): Press {
  async function figuresOf(page: Page): Promise<Uint8Array[]> {
    const parts = (page.blocks ?? []).flatMap(({ kind, quad }) => (kind === 'figure' ? [boundsOf(quad)] : []));
    const image = images[page.image];
    if (parts.length === 0 || !image) return [];
    return (await reader.pictures(image, page.index, parts, figureRule, signal)).map(({ bytes }) => bytes);
  }
  return {
    searchablePdf: (pages, kind) => reader.searchablePdf(images, pages, kind, signal),
    async figures(pages) {
      let left = mostBytes;
      const all: (Uint8Array | undefined)[][] = [];
      for (const page of pages) {
        const figures = left > 0 ? await figuresOf(page) : [];
        all.push(
          (page.blocks ?? [])
            .filter(({ kind }) => kind === 'figure')
            .map((_, i) => {
              const figure = figures[i];
              left -= figure?.length ?? 0;
              return left > 0 ? figure : undefined;
            }),
        );
      }
      return all;
    },
  };
}
