import type { Logger } from 'pino';
import type { Engine } from '../engines/engine.ts';
import { openPageReader } from '../engines/local/open-page-reader.ts';
import { configOf, createEngines, openRemotes } from '../engines/open-engines.ts';
import type { Settings } from '../settings/settings.ts';
import type { Metrics } from './observe/metrics.ts';
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
  const config = await configOf(settings);
  const remotes = openRemotes(config, process.env);
  const reader = await openPageReader(settings, {
    observe: (step, seconds) => (step === 'wait' ? metrics.wait(seconds) : metrics.stage(step, seconds)),
    onEvent: ({ kind, cause, ...more }) =>
      logger[kind === 'renewed' ? 'info' : 'error']({ ...more, err: cause }, workerEvents[kind]),
    onHopeless: (err) => {
      logger.fatal({ err }, 'no worker can be started: the server ends');
      fail(err);
    },
  });
  const readiness = createReadiness({
    workers: () => reader.load().workers,
    probe: async (signal) => {
      const image = { bytes: probePicture, field: 'probe', enableRotate: false };
      for await (const _ of reader.read({ images: [image], wants: { features: new Set() }, signal })) {
        // That it can be read is all that is asked.
      }
    },
  });
  return { engine: createEngines(reader, config, remotes, settings), readiness, failed };
}
