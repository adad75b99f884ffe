import type { Hono } from 'hono';
import type { Working } from '../../jobs/jobs.ts';
import type { Settings } from '../../settings/settings.ts';
import type { ServerDeps } from '../deps.ts';
import type { Env } from '../http/env.ts';
import { callBack } from './callback.ts';
import { runLine } from './run-line.ts';
import { step } from './step.ts';
import { createTurnstile } from './turnstile.ts';

/** Lines that a process works on at a time as the settings say; 0: it leaves them to others. */
export const linesAtOnce = (settings: Settings): number =>
  settings.INKSTONE_BATCH_CONCURRENCY ?? settings.INKSTONE_THREADS;

/**
 * Starts to work on batches: their lines are requests to `app`, made in this process.
 * @param atOnce lines at a time while nobody else asks
 */
export function startBatches(app: Hono<Env>, deps: ServerDeps, atOnce = linesAtOnce(deps.settings)): Working {
  const { jobs, files, settings, logger } = deps;
  const problem = (err: unknown) => logger.error({ err }, 'a batch could not go on, and is tried again');
  const limits = {
    maxLines: settings.INKSTONE_BATCH_LINES,
    maxLineBytes: settings.INKSTONE_BATCH_LINE_BYTES,
    findModel: deps.models.find,
  };
  const stepDeps = {
    jobs,
    files,
    limits,
    ended(batch: Parameters<typeof callBack>[0]) {
      const { id, state, total, completed, failed } = batch;
      logger.info({ batch: id, state, total, completed, failed }, 'a batch has ended');
      void callBack(batch, settings, (err) => logger.warn({ batch: id, err }, 'its callback could not be told'));
    },
  };
  const turnstile = createTurnstile(atOnce, deps.load);
  return jobs.work(
    {
      step: (id) => step(id, stepDeps),
      line: (line, signal) => turnstile(() => runLine(line, signal, { files, app }), signal),
      problem,
    },
    atOnce,
  );
}
