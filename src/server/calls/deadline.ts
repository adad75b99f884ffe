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

/** Starts the clock of one request, and watches whether its client is still there. */
export function openDeadline(client: AbortSignal, timeoutMs: number): Deadline {
  const controller = new AbortController();
  const cancel = () => controller.abort(new InkstoneError('cancelled', 'The client closed the connection.'));
  const expire = () => controller.abort(new InkstoneError('timeout', 'Request timed out, please try again later.'));
  const timer = setTimeout(expire, timeoutMs);
  if (client.aborted) cancel();
  client.addEventListener('abort', cancel, { once: true });
  return {
    signal: controller.signal,
    extend: () => void timer.refresh(),
    cancel,
    close() {
      clearTimeout(timer);
      client.removeEventListener('abort', cancel);
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
