import { setTimeout as wait } from 'node:timers/promises';
import { createRunningHeads } from '../../document/blocks/running-heads.ts';
import { checkBytesToDecode } from '../../image/limits.ts';
import { bytesToDecode, bytesToRead } from '../../image/page-bytes.ts';
import { readingSize } from '../../image/resize.ts';
import { sniff } from '../../image/sniff.ts';
import { type Admitted, createAdmission } from '../../runtime/admission.ts';
import { collectGarbage } from '../../runtime/garbage.ts';
import { inOrder } from '../../runtime/in-order.ts';
import type { PoolOptions } from '../../runtime/pool-options.ts';
import { createSlabs } from '../../runtime/slabs.ts';
import { createTurns, shortPlaces, type Turn } from '../../runtime/turns.ts';
import { inSpan } from '../../trace/spans.ts';
import type { Asker } from '../../types/asker.ts';
import type { Page } from '../../types/page.ts';
import type { ImageInput } from '../../types/request.ts';
import type { PageFeature, Wants } from '../../types/wants.ts';
import type { PageReader, ReadRequest } from '../page-reader.ts';
import { guardSteps } from './guarded-steps.ts';
import { listPages, type PageTask } from './list-pages.ts';
import { keptBytes, type Memory } from './memory.ts';
import type { WorkerModels } from './model-files.ts';
import { openPools } from './open-pools.ts';
import { readPage } from './read-page.ts';
import type { PdfSource } from './searchable-pdf.ts';
import { asksPicture } from './stages/text-layer/font-witness.ts';
import { layerPage } from './stages/text-layer/layer-page.ts';

/** How the embedded reader is set up. */
export interface PageReaderOptions {
  readonly models: WorkerModels;
  /** Whether every page is shown to the recogniser for more writing systems too. */
  readonly bothRecognisers?: boolean;
  /** Worker threads, one core each. */
  readonly threads: number;
  /** Requests that may wait. */
  readonly queue: number;
  /** Larger images are refused before they are decoded, in pixels. */
  readonly maxPixels: number;
  readonly memory: Memory;
  /** A step may spend so many milliseconds on a file's format. */
  readonly parseMs: number;
  /** Called after each step with its name and the seconds a worker spent on it; `wait` is the time in the queue. */
  readonly observe?: ((step: string, seconds: number) => void) | undefined;
  /** Called when something is wrong with a worker. */
  readonly onEvent?: PoolOptions['onEvent'];
  /** Called when no worker is left and none can be started. */
  readonly onHopeless?: PoolOptions['onHopeless'];
}

/** What a text layer does not tell: the page has to be looked at. */
const beyondText: readonly PageFeature[] = ['tables', 'formulas', 'blocks', 'checkboxes'];

/** A picture of more pixels may take long to decode. */
const heavyPixels = 20_000_000;

/** Workers without work close their models within 0.1 s; on a busy machine a page waits so long for it, in milliseconds. */
const roomMs = 10_000;
const lookMs = 50;

/** Whoever does not say who asks takes turns with all who don't. */
const nobody: Asker = { account: '', batch: false };

const withScripts = (wants: Wants): Wants => ({ ...wants, features: new Set([...wants.features, 'scripts']) });

/**
 * Starts the embedded reader of pages: worker threads with the shipped models, behind a bounded queue.
 * One page more than there are workers is in hand at a time, so that a page is decoded while others are read; they may
 * be pages of one file.
 */
export async function createPageReader({
  models,
  bothRecognisers = false,
  threads,
  queue,
  maxPixels,
  memory,
  parseMs,
  observe,
  onEvent,
  onHopeless,
}: PageReaderOptions): Promise<PageReader> {
  const slabs = createSlabs(keptBytes, () => {
    workers.tidy('collect');
    collectGarbage();
  });
  const { decoders, workers } = await openPools({
    ...{ models, threads, memory, observe, onEvent, onHopeless },
    slabBytes: slabs.alive,
    // The worker that goes takes its views of them along: now they go back to the system.
    onRenewed: slabs.drop,
  });
  const admission = createAdmission(threads + 1, queue, (waited) => observe?.('wait', waited));
  /** Pages of all requests take turns; those in hand bound the memory. */
  const places = threads + 1;
  const turns = createTurns({ places, bytes: memory.pages });
  const steps = guardSteps(decoders, workers, parseMs);
  let files = 0;

  async function readTask(task: PageTask, asked: ReadRequest, request: Admitted, signal: AbortSignal): Promise<Page> {
    const { image, position, index, format, file, size, fonts, bytes: toDecode } = task;
    const { wants, files: { textLayer = 'auto' } = {}, asker = nobody } = asked;
    const { bytes, field, minPixels, maxPixels: requestedMaxPixels, enableRotate } = image;
    const pixels = size.width * size.height;
    const wish = { asker, request, pixels, bytes: Math.max(toDecode, bytesToRead(size)), signal };
    const { order, keep, leave } = await inSpan('turn', {}, () => turns.enter(wish));
    request.begin();
    let needs: number;
    try {
      await makeRoom(wish.bytes);
      const heavy = format === 'pdf' || pixels > heavyPixels;
      const run = steps.of({ bytes, field, page: index, heavy }, signal, order);
      const told =
        format === 'pdf' && textLayer !== 'ocr'
          ? await run('textLayer', { bytes, field, id: file, page: index, mode: textLayer })
          : undefined;
      const alone = !beyondText.some((feature) => wants.features.has(feature));
      if (alone && told?.unread.length === 0 && !asksPicture(told, fonts)) {
        return { image: position, index, ...layerPage(told, fonts, wants.features.has('words')) };
      }
      // A scan is read as any other picture.
      const layer = told && (told.lines.length > 0 || told.doubted || told.unread.length === 0) ? told : undefined;
      const slab = slabs.acquire(pixels * 3);
      const decoding = { bytes, field, id: file, page: index, minPixels, requestedMaxPixels, maxPixels, slab };
      const decoded = await run('decode', { ...decoding, mostBytes: wish.bytes });
      if (!('needs' in decoded)) {
        const { raster, width, height, cut } = decoded;
        keep(bytesToRead(raster));
        const all = bothRecognisers ? withScripts(wants) : wants;
        const read = await readPage({ raster, wants: all, enableRotate, layer, fonts }, run, slabs);
        // Not on failure: a worker may still be writing to it.
        slabs.release(slab);
        return { image: position, index, width, height, ...(cut && { cut }), ...read };
      }
      slabs.release(slab);
      needs = decoded.needs;
    } finally {
      leave();
    }
    // Larger than the first page of its file: it waits for a turn of that size.
    checkBytesToDecode(needs, memory.onePage, field);
    return readTask({ ...task, bytes: needs }, asked, request, signal);
  }

  /** Makes room for a page whose turn has come: for one that takes more than its share, which is alone, workers give back what they can. */
  async function makeRoom(bytes: number): Promise<void> {
    if (turns.load().bytes + keptBytes > memory.pages) slabs.drop();
    if (bytes <= memory.pages) return;
    workers.tidy('rest');
    decoders.renewIdle();
    const isFree = () => process.memoryUsage.rss() + decoders.memory() + bytes <= memory.total;
    for (let waited = 0; waited === 0 || (waited < roomMs && !isFree()); waited += lookMs) {
      // The page before may have held its pixels until just now.
      workers.tidy('collect');
      collectGarbage();
      await wait(lookMs);
    }
  }

  /** A turn for files that were read before: of their pages one at a time is decoded again. */
  async function enterAgain(sources: readonly PdfSource[], request: object, signal: AbortSignal): Promise<Turn> {
    const needs = sources.map(async ({ bytes, field, id }) => {
      const run = steps.of({ bytes, field, heavy: sniff(bytes) === 'pdf' }, signal, Number.NEGATIVE_INFINITY);
      const info = await run('inspect', { bytes, field, id });
      return bytesToDecode(info, info, readingSize(info, {}));
    });
    const bytes = Math.max(0, ...(await Promise.all(needs)));
    const turn = await turns.enter({ asker: nobody, request, pixels: 0, bytes, signal });
    await makeRoom(bytes);
    return turn;
  }

  return {
    async *read(request: ReadRequest) {
      const { images, files: options, signal } = request;
      const admitted = admission.enter();
      try {
        const listing = {
          ...options,
          ...{ maxPixels, mostBytes: memory.onePage },
          nextFile: () => files++,
          stepsFor: ({ bytes, field }: ImageInput) =>
            steps.of({ bytes, field, heavy: sniff(bytes) === 'pdf' }, signal, Number.NEGATIVE_INFINITY),
        };
        const withRunningHeads = createRunningHeads();
        const pages = inOrder(listPages(images, listing), threads + 1, signal, (task, stop) =>
          inSpan('page', { 'inkstone.image': task.position, 'inkstone.page': task.index }, () =>
            readTask(task, request, admitted, stop),
          ),
        );
        for await (const page of pages) yield withRunningHeads(page);
      } finally {
        admitted.leave();
      }
    },
    async pictures(image, index, parts, rule, signal) {
      const { bytes, field } = image;
      const source = { bytes, field, id: files++ };
      const { order, leave } = await enterAgain([source], parts, signal);
      try {
        const run = steps.of({ bytes, field, page: index, heavy: true }, signal, order);
        return await run('pictures', { ...source, page: index, maxPixels, parts, rule });
      } finally {
        leave();
      }
    },
    async searchablePdf(images, pages, kind, signal) {
      const sources = images.map(({ bytes, field }) => ({ bytes, field, id: files++ }));
      const [{ bytes, field } = { bytes: new Uint8Array(), field: 'messages' }] = images;
      const { order, leave } = await enterAgain(sources, sources, signal);
      try {
        return await steps.of({ bytes, field, heavy: true }, signal, order)('searchablePdf', { sources, pages, kind });
      } finally {
        leave();
      }
    },
    load() {
      const { pages, bytes } = turns.load();
      return {
        ...admission.load(),
        workers: workers.alive(),
        decoders: decoders.alive(),
        decoderMemory: decoders.memory(),
        pages: { used: pages, most: places + shortPlaces },
        pageBytes: { used: bytes, most: memory.pages },
      };
    },
    close: async () => void (await Promise.all([workers.close(), decoders.close()])),
  };
}
