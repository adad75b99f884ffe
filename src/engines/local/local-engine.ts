import { setMaxListeners } from 'node:events';
import { inspect } from '../../image/inspect.ts';
import { checkSize } from '../../image/limits.ts';
import { readingSize } from '../../image/resize.ts';
import { createAdmission } from '../../runtime/admission.ts';
import { createPool } from '../../runtime/pool.ts';
import { createSlabs } from '../../runtime/slabs.ts';
import type { Page } from '../../types/page.ts';
import type { ImageInput } from '../../types/request.ts';
import type { Engine, ReadRequest } from '../engine.ts';
import { readPage } from './read-page.ts';
import type { RunStep, WorkerModels } from './steps.ts';

/** How the embedded engine is set up. */
export interface LocalEngineOptions {
  readonly models: WorkerModels;
  /** Worker threads, one core each. */
  readonly threads: number;
  /** Requests that may wait. */
  readonly queue: number;
  /** Larger images are refused before they are decoded, in pixels. */
  readonly maxPixels: number;
  /** Called after each step with its name and the seconds a worker spent on it; `wait` is the time in the queue. */
  readonly observe?: ((step: string, seconds: number) => void) | undefined;
}

/** Pixels and maps kept for the next page: two pages of twelve megapixels. */
const keptBytes = 80 * 2 ** 20;

/**
 * Starts the embedded engine: worker threads with the shipped models, behind a bounded queue.
 * One page more than there are workers is in hand at a time, so that a page is decoded while others are read.
 */
export async function createLocalEngine({
  models,
  threads,
  queue,
  maxPixels,
  observe,
}: LocalEngineOptions): Promise<Engine> {
  const pool = await createPool(new URL('./worker.js', import.meta.url), {
    size: threads,
    workerData: models,
    observe,
  });
  const admission = createAdmission(threads + 1, queue);
  const slabs = createSlabs(keptBytes);
  let requests = 0;

  async function* pagesOf(
    image: ImageInput,
    position: number,
    { words, tables = false, scripts = false }: ReadRequest,
    run: RunStep,
  ): AsyncGenerator<Page> {
    const { bytes, field, minPixels, maxPixels: requestedMaxPixels, enableRotate } = image;
    const info = await inspect(bytes, field);
    checkSize(info, maxPixels, field);
    const size = readingSize(info, { minPixels, maxPixels: Math.min(maxPixels, requestedMaxPixels ?? maxPixels) });
    for (const index of info.pages.keys()) {
      const slab = slabs.acquire(size.width * size.height * 3);
      const { raster, width, height } = await run('decode', {
        bytes,
        field,
        page: index,
        minPixels,
        requestedMaxPixels,
        maxPixels,
        slab,
      });
      yield {
        image: position,
        index,
        width,
        height,
        ...(await readPage(raster, { enableRotate, words, tables, scripts }, run, slabs)),
      };
      // Not on failure: a worker may still be writing to it.
      slabs.release(slab);
    }
  }

  return {
    async *read(request: ReadRequest) {
      const { images, signal } = request;
      const arrived = performance.now();
      const leave = await admission.enter(signal);
      observe?.('wait', (performance.now() - arrived) / 1000);
      const order = requests++;
      // Every step that waits listens to its request's signal: dozens on a full page.
      setMaxListeners(0, signal);
      const run: RunStep = (name, input) => pool.run(name, input, { signal, order });
      try {
        for (const [position, image] of images.entries()) yield* pagesOf(image, position, request, run);
      } finally {
        leave();
      }
    },
    load: admission.load,
    close: pool.close,
  };
}
