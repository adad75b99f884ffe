import type { Logger } from 'pino';
import type { Engine } from '../engines/engine.ts';
import { memoryOf, openPageReader } from '../engines/local/open-page-reader.ts';
import type { PageReader } from '../engines/page-reader.ts';
import type { Settings } from '../settings/settings.ts';
import type { Metrics } from './observe/metrics.ts';
import type { WatchBound } from './observe/watch-bounds.ts';
import { probePicture } from './probe-picture.ts';
import { createReadiness, type Readiness } from './readiness.ts';

/** An engine under watch. */
export interface WatchedEngine {
  readonly engine: Engine;
  readonly readiness: Readiness;
  /** Settles when the engine can't go on, with the reason: no worker is left, and none can be started. */
  readonly failed: Promise<unknown>;
}

const workerEvents = {
  died: 'a worker ended unexpectedly',
  start_failed: 'a worker could not be started',
  too_slow: 'a step took too long',
  renewed: 'a worker is replaced to free memory',
  stuck: 'a worker does not come back from a step',
} as const;

/** Starts the engine; what happens to its workers goes to the log and the metrics. */
export async function openEngine(settings: Settings, logger: Logger, metrics: Metrics): Promise<WatchedEngine> {
  let fail: (cause: unknown) => void = () => {};
  const failed = new Promise<unknown>((resolve) => {
    fail = resolve;
  });
  // The workers come up while the rest of the program is loaded: each takes about as long as the other.
  const opening = openPageReader(settings, {
    observe: (step, seconds) => (step === 'wait' ? metrics.wait(seconds) : metrics.stage(step, seconds)),
    onEvent: ({ kind, cause, ...more }) =>
      logger[kind === 'renewed' ? 'info' : 'error']({ ...more, err: cause }, workerEvents[kind]),
    onHopeless: (err) => {
      logger.fatal({ err }, 'no worker can be started: the server ends');
      fail(err);
    },
  });
  // It may fail while that is still being loaded; whoever waits for it below is told then.
  opening.catch(() => {});
  try {
    const { configOf, createEngines, openRemotes } = await import('../engines/open-engines.ts');
    const config = await configOf(settings);
    const remotes = openRemotes(config, process.env);
    metrics.watchRemotes(() => [...remotes.values()].map(({ state }) => state()));
    const reader = await opening;
    watchEngine(reader, settings, metrics.watchBound);
    const engine = createEngines(reader, config, remotes, settings);
    return {
      engine,
      readiness: createReadiness({ workers: () => reader.load().workers, probe: probing(reader) }),
      failed,
    };
  } catch (error) {
    // Threads that are left would keep a start that failed from ending.
    await opening.then(
      (reader) => reader.close(),
      () => {},
    );
    throw error;
  }
}

/** What bounds the engine, for the metrics. */
function watchEngine({ load }: PageReader, settings: Settings, watch: WatchBound): void {
  const { pages, pageBytes } = load();
  watch('queue', settings.INKSTONE_QUEUE, () => load().waiting);
  watch('workers', settings.INKSTONE_THREADS, () => load().workers);
  watch('memory_bytes', memoryOf(settings).total, () => process.memoryUsage.rss() + (load().decoderMemory ?? 0));
  if (pages) watch('pages', pages.most, () => load().pages?.used ?? 0);
  if (pageBytes) watch('page_bytes', pageBytes.most, () => load().pageBytes?.used ?? 0);
}

/** Reads a small picture: that it can be read is all that is asked. */
function probing(reader: PageReader): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    const image = { bytes: probePicture, field: 'probe', enableRotate: false };
    for await (const _ of reader.read({ images: [image], wants: { features: new Set() }, signal }));
  };
}
