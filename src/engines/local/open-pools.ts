import type { Hand } from '../../runtime/hand.ts';
import { createPool, type Pool } from '../../runtime/pool.ts';
import type { PoolOptions } from '../../runtime/pool-options.ts';
import { processes } from '../../runtime/process/process.ts';
import { threads } from '../../runtime/thread.ts';
import type { Memory } from './memory.ts';
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
  readonly memory: Memory;
  /** Bytes of this process that are pages' pixels: no worker that is replaced gives them back. */
  readonly slabBytes: () => number;
  /** Called when a worker is replaced for the memory it takes. */
  readonly onRenewed: () => void;
}

/** Two decoders at least: a file that is hard to read may hold one. */
const fewestDecoders = 2;
/** A decoder that keeps more is replaced: it has 30 MB at first, 50 after pages of A4, 60 to 95 after some hundred damaged files. */
const decoderBytes = 120e6;
/** A worker that has its models opened anew once a second is replaced after so many milliseconds of it. */
const renewAfterMs = 60_000;
/** What a decoder may hold beside pages: its programs' own data, most of which it never touches. */
const decoderBase = 400e6;

/** Starts the worker threads and a decoder; further decoders are started when a file waits for one. */
export async function openPools({
  models,
  threads: size,
  memory,
  slabBytes,
  onRenewed,
  ...watch
}: PoolsOptions): Promise<Pools> {
  const opening = createPool(processes(new URL('./decoder.js', import.meta.url), decoderBase + memory.onePage), {
    ...watch,
    size: Math.max(fewestDecoders, size),
    first: 1,
    isLarge: (decoder: Hand) => decoder.memory() > decoderBytes,
    renewAfterMs: 0,
  });
  const isLarge = () => process.memoryUsage.rss() - slabBytes() > memory.resting;
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
      return { decoders: await opening, workers };
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
