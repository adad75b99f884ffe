import type { Deadline } from '../calls/deadline.ts';

/**
 * A response body made of the frames of an event stream. When the reader has gone, the work behind them is cancelled
 * and the frames end, even if nobody asks for another one.
 */
export function eventStream(frames: AsyncGenerator<string>, deadline: Deadline): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const end = () => frames.return(undefined);
  deadline.signal.addEventListener('abort', end, { once: true });
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await frames.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      deadline.cancel();
      await end();
    },
  });
}

/** Keeps proxies from holding events back. */
export const eventStreamHeaders = { 'Cache-Control': 'no-cache', 'X-Accel-Buffering': 'no' } as const;
