import { parentPort, workerData } from 'node:worker_threads';
import { createBench } from './checks.ts';
import { cover, type Outcome, tryMutants } from './evaluate.ts';

/** What a worker is told: where, and which mutants are tried, in this order. */
export interface WorkerTask {
  readonly root: string;
  readonly folder: string;
  readonly wanted: readonly number[];
}

/** What it tells: first how long all checks take and which can't be used, then what became of each mutant. */
export type WorkerMessage =
  | { readonly ready: { readonly checks: number; readonly ms: number; readonly broken: readonly string[] } }
  | { readonly outcome: Outcome };

/** Runs in a worker thread, so that a mutant that never ends can be ended with it. */
export async function serve(fromPackage: (name: string) => Promise<Record<string, unknown>>): Promise<void> {
  const { root, folder, wanted } = workerData as WorkerTask;
  const tell = (message: WorkerMessage) => parentPort!.postMessage(message);
  const bench = await createBench(root, folder, fromPackage);
  const coverage = await cover(bench);
  const ms = coverage.checks.reduce((sum, check) => sum + check.ms, 0);
  tell({ ready: { checks: coverage.checks.length, ms, broken: coverage.broken } });
  for await (const outcome of tryMutants(bench, coverage, wanted)) tell({ outcome });
}
