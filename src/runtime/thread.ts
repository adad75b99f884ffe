import { Worker } from 'node:worker_threads';
import type { OpenHand } from './hand.ts';
import { endMessage, type StepRequest, type StepResponse } from './steps.ts';

/**
 * Hands that are worker threads: pixels in shared memory reach them without a copy, and what crashes one crashes the process.
 * @param url module that calls `serveSteps`
 * @param workerData given to every one as it is
 */
export function threads(url: URL, workerData: unknown): OpenHand {
  return ({ onReady, onAnswer, onEnd }) => {
    const worker = new Worker(url, { workerData });
    /** Shared with it: whether the step in hand has been cancelled. */
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    let failure: unknown;
    worker.once('message', () => {
      worker.on('message', (response: StepResponse) => onAnswer(response));
      onReady();
    });
    worker.on('error', (error) => {
      failure = error;
    });
    worker.on('exit', (code) => onEnd(failure ?? new Error(`exit code ${code}`)));
    return {
      send(step, input) {
        Atomics.store(cancelled, 0, 0);
        worker.postMessage({ step, input, cancelled } satisfies StepRequest);
      },
      cancel: () => void Atomics.store(cancelled, 0, 1),
      end: () => worker.postMessage(endMessage),
      terminate: () => void worker.terminate(),
      tidy: (how) => worker.postMessage(how),
      memory: () => 0,
    };
  };
}
