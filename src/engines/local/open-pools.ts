import type { Hand } from '../../runtime/hand.ts';
import { createPool, type Pool } from '../../runtime/pool.ts';
import type { PoolOptions } from '../../runtime/pool-options.ts';
import { processes } from '../../runtime/process/process.ts';
import { threads } from '../../runtime/thread.ts';
import type { WorkerModels } from './model-files.ts';

/** Who reads: processes that know formats, threads that know models. */
export interface Pools {
  readonly decoders: Pool;
  readonly workers: Pool;
}

/** How they are set up. */
export interface PoolsOptions extends Pick<PoolOptions, 'observe' | 'onEvent' | 'onHopeless'> {
  readonly models: WorkerModels;
  /** Worker threads, one core each. */
  readonly threads: number;
  /** Larger pictures are not decoded, in pixels. */
  readonly maxPixels: number;
  /** Bytes that everything together may take; workers are replaced before it does. */
  readonly memory: number;
  /** Called when a worker is replaced for the memory it takes. */
  readonly onRenewed: () => void;
}

/** From this share of its memory on the process gives some back: the rest is for the step in hand. */
const memoryShare = 0.8;
/** Two decoders at least: a file that is hard to read may hold one. */
const fewestDecoders = 2;
/** A decoder that holds more when it has answered is replaced: it has 30 MB at first, 50 after pages of A4. */
const decoderBytes = 128e6;
/** Of files that nobody would send on purpose, a worker was seen to grow by 120 MB in so many milliseconds of a busy machine. */
const renewAfterMs = 10_000;
/** What a decoder may hold: itself, and the pixels of the largest picture as often as the hungriest of formats keeps them. */
const decoderBase = 400e6;
const decoderPerPixel = 12;

/** Starts the worker threads and a decoder; further decoders are started when a file waits for one. */
export async function openPools({
  models,
  threads: size,
  maxPixels,
  memory,
  onRenewed,
  ...watch
}: PoolsOptions): Promise<Pools> {
  const opening = createPool(
    processes(new URL('./decoder.js', import.meta.url), decoderBase + decoderPerPixel * maxPixels),
    {
      ...watch,
      size: Math.max(fewestDecoders, size),
      first: 1,
      isLarge: (decoder: Hand) => decoder.memory() > decoderBytes,
      renewAfterMs: 0,
    },
  );
  let decoders: Pool | undefined;
  const isLarge = () => process.memoryUsage.rss() + (decoders?.memory() ?? 0) > memoryShare * memory;
  try {
    const workers = await createPool(threads(new URL('./worker.js', import.meta.url), models), {
      ...watch,
      size,
      isLarge,
      renewAfterMs,
      onEvent(event) {
        if (event.kind === 'renewed') onRenewed();
        watch.onEvent?.(event);
      },
    });
    try {
      decoders = await opening;
      return { decoders, workers };
    } catch (error) {
      await workers.close();
      throw error;
    }
  } catch (error) {
    await opening.then(
      (pool) => pool.close(),
      () => {},
    );
    throw error;
  }
}
