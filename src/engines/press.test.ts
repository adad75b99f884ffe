import { expect, test } from 'vitest';
import type { Page } from '../types/page.ts';
import type { Quad } from '../types/quad.ts';
import { pressOf } from './press.ts';

const quad: Quad = [
  [10, 20],
  [90, 20],
  [90, 60],
  [10, 60],
];
const figure = { kind: 'figure', quad, lines: [], order: 0, confidence: 1 } as unknown as NonNullable<
  Page['blocks']
>[number];
const page = (index: number, ...blocks: NonNullable<Page['blocks']>): Page => ({
  ...{ image: 0, index, width: 100, height: 100, lines: [], text: '', rotation: 0, blocks },
});
const images = [{ bytes: new Uint8Array(), field: 'x', enableRotate: false }];
const { signal } = new AbortController();

/** Cuts pictures of so many bytes, and remembers what it was asked. */
function cutter(bytes: number) {
  const asked: unknown[] = [];
  const reader: Parameters<typeof pressOf>[0] = {
    searchablePdf: async () => new Uint8Array(),
    pictures: async (_, index, parts) => {
      asked.push([index, parts]);
      return parts.map(() => ({ bytes: new Uint8Array(bytes), width: 1, height: 1 }));
    },
  };
  return { asked, press: pressOf(reader, images, signal) };
}

test('figures are cut from their pages, and pages without them are not opened', async () => {
  const { asked, press } = cutter(1);
  const cut = await press.figures([page(0), page(1, figure, figure)]);
  expect(cut.map(({ length }) => length)).toEqual([0, 2]);
  const box = { left: 10, top: 20, right: 90, bottom: 60 };
  expect(asked).toEqual([[1, [box, box]]]);
});

test('an answer holds no more than so many bytes of them', async () => {
  const { asked, press } = cutter(20 * 1024 * 1024);
  const cut = await press.figures([page(0, figure), page(1, figure), page(2, figure)]);
  expect(cut.flat().map((each) => each !== undefined)).toEqual([true, false, false]);
  expect(asked).toHaveLength(2);
});
