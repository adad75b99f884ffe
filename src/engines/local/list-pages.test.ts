import { describe, expect, it, vi } from 'vitest';
import { inspect } from '../../image/inspect.ts';
import { sharp } from '../../image/libvips.ts';
import { pdfOf } from '../../image/pdf/test-pdfs.ts';
import type { ImageInput } from '../../types/request.ts';
import { type ListOptions, listPages, type PageTask } from './list-pages.ts';
import type { RunStep } from './steps.ts';

const field = 'input.messages[0].content[0].image';
const imageOf = (bytes: Uint8Array): ImageInput => ({ bytes, field, enableRotate: false });

/** A worker that knows one step. */
const worker = vi.fn(async (_: string, { bytes, field, id }: { bytes: Uint8Array; field: string; id: number }) =>
  inspect(bytes, field, id),
);
const run = worker as unknown as RunStep;

async function list(files: readonly Uint8Array[], options: Partial<ListOptions> = {}): Promise<PageTask[]> {
  let file = 1000 * worker.mock.calls.length;
  const tasks: PageTask[] = [];
  const all = { maxPixels: 1e9, mostBytes: 1e9, nextFile: () => ++file, stepsFor: () => run, ...options };
  for await (const task of listPages(files.map(imageOf), all)) tasks.push(task);
  return tasks;
}

const png = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
const blank = (count: number) => pdfOf(...Array.from({ length: count }, () => ({})));
const placesOf = (tasks: readonly PageTask[]) => tasks.map(({ position, index }) => [position, index]);

describe('listPages', () => {
  it('lists the pages of all images in their order, a file as one', async () => {
    const tasks = await list([await png(), await blank(3), await png()]);
    expect(placesOf(tasks)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
    ]);
    expect(new Set(tasks.map(({ file }) => file)).size).toBe(3);
    expect(tasks[1]).toMatchObject({ format: 'pdf', size: { width: 1166, height: 1652 } });
  });

  it('leaves every file to a worker, and shares its bytes', async () => {
    worker.mockClear();
    const [image, first] = await list([await png(), await blank(2)]);
    expect(worker.mock.calls.map(([step]) => step)).toEqual(['inspect', 'inspect']);
    expect(image!.image.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(first!.image.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('takes the pages that are asked for, of files that have several', async () => {
    const pages = [
      { from: 3, to: 3 },
      { from: 1, to: 1 },
    ];
    expect(placesOf(await list([await png(), await blank(4)], { pages }))).toEqual([
      [0, 0],
      [1, 2],
      [1, 0],
    ]);
  });

  it('refuses pages that are not there, and too many of them, over all files', async () => {
    const missing = list([await blank(2)], { pages: [{ from: 3, to: 4 }] });
    await expect(missing).rejects.toMatchObject({
      code: 'invalid_request',
      field,
      message: expect.stringContaining('page 3'),
    });
    const many = list([await blank(3), await blank(3)], { maxPages: 5 });
    await expect(many).rejects.toMatchObject({
      code: 'invalid_request',
      field,
      message: expect.stringMatching(/asks for 6 pages, at most 5 .*"pages": "1-5"/),
    });
    expect(await list([await blank(3), await blank(3)], { maxPages: 6 })).toHaveLength(6);
  });

  it('refuses sides that the API does not accept, of a page as of an image', async () => {
    await expect(list([await pdfOf({ size: [2000, 5] })])).rejects.toMatchObject({ code: 'image_size' });
  });
});
