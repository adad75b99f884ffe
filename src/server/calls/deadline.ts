import { InkstoneError } from '../../types/error.ts';

/** The time and the interest a caller has left. */
export interface Deadline {
  /** Its reason is an InkstoneError, `cancelled` or `timeout`. */
  readonly signal: AbortSignal;
  /** Another page is there: the time begins anew. */
  extend(): void;
  /** Ends the work: nobody reads the answer any more. */
  cancel(): void;
  /** Frees the timer; call it when the work is over. */
  close(): void;
}

/**
 * Starts the clock of one request, and watches whether its client is still there.
 * @param ended aborts when the server ends; its reason is an InkstoneError
 */
export function openDeadline(client: AbortSignal, timeoutMs: number, ended: AbortSignal): Deadline {
  const controller = new AbortController();
  const stop = () => controller.abort(ended.reason);
  const cancel = () => controller.abort(new InkstoneError('cancelled', 'The client closed the connection.'));
  const expire = () => controller.abort(new InkstoneError('timeout', 'Request timed out, please try again later.'));
  const timer = setTimeout(expire, timeoutMs);
  if (client.aborted) cancel();
  if (ended.aborted) stop();
  client.addEventListener('abort', cancel, { once: true });
  ended.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    extend: () => void timer.refresh(),
    cancel,
    close() {
      clearTimeout(timer);
      client.removeEventListener('abort', cancel);
      ended.removeEventListener('abort', stop);
    },
  };
}

/** The promise's value, unless the signal aborts first: then its reason is thrown, whatever the promise does. */
export async function orAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (abort) signal.removeEventListener('abort', abort);
  }
}
