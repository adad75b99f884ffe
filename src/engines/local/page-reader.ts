import { setMaxListeners } from 'node:events';
import { createAdmission } from '../../runtime/admission.ts';
import { inOrder } from '../../runtime/in-order.ts';
import { createPool, type PoolOptions } from '../../runtime/pool.ts';
import { createSlabs } from '../../runtime/slabs.ts';
import type { Page } from '../../types/page.ts';
import type { PageFeature } from '../../types/wants.ts';
import type { PageReader, ReadRequest } from '../page-reader.ts';
import { listPages, type PageTask } from './list-pages.ts';
import type { WorkerModels } from './model-files.ts';
import { readPage } from './read-page.ts';
import { layerPage } from './stages/text-layer/layer-page.ts';
import type { RunStep } from './steps.ts';

/** How the embedded reader is set up. */
export interface PageReaderOptions {
  readonly models: WorkerModels;
  /** Worker threads, one core each. */
  readonly threads: number;
  /** Requests that may wait. */
  readonly queue: number;
  /** Larger images are refused before they are decoded, in pixels. */
  readonly maxPixels: number;
  /** Called after each step with its name and the seconds a worker spent on it; `wait` is the time in the queue. */
  readonly observe?: ((step: string, seconds: number) => void) | undefined;
  /** Called when something is wrong with a worker. */
  readonly onEvent?: PoolOptions['onEvent'];
  /** Called when no worker is left and none can be started. */
  readonly onHopeless?: PoolOptions['onHopeless'];
}

/** What a text layer does not tell: the page has to be looked at. */
const beyondText: readonly PageFeature[] = ['tables', 'formulas', 'blocks', 'checkboxes'];

/** Pixels and maps kept for the next page: two pages of twelve megapixels. */
const keptBytes = 80 * 2 ** 20;

/**
 * Starts the embedded reader of pages: worker threads with the shipped models, behind a bounded queue.
 * One page more than there are workers is in hand at a time, so that a page is decoded while others are read; they may
 * be pages of one file.
 */
export async function createPageReader({
  models,
  threads,
  queue,
  maxPixels,
  observe,
  onEvent,
  onHopeless,
}: PageReaderOptions): Promise<PageReader> {
  const pool = await createPool(new URL('./worker.js', import.meta.url), {
    size: threads,
    workerData: models,
    observe,
    onEvent,
    onHopeless,
  });
  const admission = createAdmission(threads + 1, queue);
  const slabs = createSlabs(keptBytes);
  /** So many pages are in hand at a time, whatever requests they belong to: their pixels bound the memory. */
  const places = createAdmission(threads + 1, Number.POSITIVE_INFINITY);
  let turns = 0;
  let files = 0;

  async function readTask(
    { image, position, index, format, file, size }: PageTask,
    { wants, files: { textLayer = 'auto' } = {} }: ReadRequest,
    signal: AbortSignal,
  ): Promise<Page> {
    const leave = await places.enter(signal);
    // Pages take turns in the order they are begun, so that a long file does not keep the pages of others waiting.
    const run = stepsOf(signal, turns++);
    try {
      const { bytes, field, minPixels, maxPixels: requestedMaxPixels, enableRotate } = image;
      const told =
        format === 'pdf' && textLayer !== 'ocr'
          ? await run('textLayer', { bytes, field, id: file, page: index, mode: textLayer })
          : undefined;
      if (told?.unread.length === 0 && !beyondText.some((feature) => wants.features.has(feature))) {
        return { image: position, index, ...layerPage(told, wants.features.has('words')) };
      }
      // A scan is read as any other picture.
      const layer = told && (told.lines.length > 0 || told.unread.length === 0) ? told : undefined;
      const slab = slabs.acquire(size.width * size.height * 3);
      const decoding = { bytes, field, id: file, page: index, minPixels, requestedMaxPixels, maxPixels, slab };
      const { raster, width, height } = await run('decode', decoding);
      const read = await readPage({ raster, wants, enableRotate, layer }, run, slabs);
      // Not on failure: a worker may still be writing to it.
      slabs.release(slab);
      return { image: position, index, width, height, ...read };
    } finally {
      leave();
    }
  }

  function stepsOf(signal: AbortSignal, order: number): RunStep {
    // Every step that waits listens to its page's signal: dozens on a full page.
    setMaxListeners(0, signal);
    return (name, input) => pool.run(name, input, { signal, order });
  }

  return {
    async *read(request: ReadRequest) {
      const { images, files: options, signal } = request;
      const arrived = performance.now();
      const leave = await admission.enter(signal);
      observe?.('wait', (performance.now() - arrived) / 1000);
      try {
        const listing = { ...options, maxPixels, nextFile: () => files++ };
        const tasks = listPages(images, listing, stepsOf(signal, turns));
        yield* inOrder(tasks, threads + 1, signal, (task, stop) => readTask(task, request, stop));
      } finally {
        leave();
      }
    },
    async searchablePdf(images, pages, signal) {
      const sources = images.map(({ bytes, field }) => ({ bytes, field, id: files++ }));
      const leave = await places.enter(signal);
      try {
        return await stepsOf(signal, turns++)('searchablePdf', { sources, pages });
      } finally {
        leave();
      }
    },
    load: () => ({ ...admission.load(), workers: pool.alive() }),
    close: pool.close,
  };
}
