import { InkstoneError } from '../../types/error.ts';

/** How fast a body must come, at least; counted while it is waited for, so that a slow disk is not the sender's fault. */
export interface Pace {
  readonly bytesPerSecond: number;
  readonly windowMs: number;
}

/** The body of one request, which is read by one place, or after a refusal by nobody. */
export interface Body {
  /**
   * Its chunks as they come. Breaking off leaves the rest to `drain`.
   * @throws InkstoneError `slow_body`, `cancelled` when the client has gone
   */
  chunks(): AsyncGenerator<Uint8Array>;
  /** Reads on, and throws away, up to `mostBytes` more; never throws. */
  drain(mostBytes: number): Promise<void>;
  /** Bytes that came so far. */
  readonly received: number;
}

const bodies = new WeakMap<Request, Body>();

/** The body of a request: the same one for all who ask. @param pace counts when it is asked for first */
export function bodyOf(request: Request, pace: Pace = { bytesPerSecond: 0, windowMs: 10_000 }): Body {
  const body = bodies.get(request) ?? openBody(request.body, pace);
  bodies.set(request, body);
  return body;
}

function openBody(stream: ReadableStream<Uint8Array> | null, { bytesPerSecond, windowMs }: Pace): Body {
  const reader = stream?.getReader();
  let pending: Promise<{ done: boolean; value?: Uint8Array | undefined }> | undefined;
  let ended = reader === undefined;
  let waitedMs = 0;
  let bytes = 0;
  let received = 0;

  async function* chunks(): AsyncGenerator<Uint8Array> {
    while (!ended) {
      pending ??= reader!.read();
      const start = performance.now();
      const step = await within(pending, windowMs - waitedMs).catch((cause) => {
        ended = true;
        throw new InkstoneError('cancelled', 'The client closed the connection.', { cause });
      });
      waitedMs += performance.now() - start;
      if (step !== undefined) {
        pending = undefined;
        ended = step.done;
        bytes += step.value?.length ?? 0;
        received += step.value?.length ?? 0;
      }
      if (waitedMs >= windowMs) {
        if (!ended && bytes < (bytesPerSecond * windowMs) / 1000) throw slow(bytesPerSecond);
        waitedMs = 0;
        bytes = 0;
      }
      if (step?.value) yield step.value;
    }
  }

  return {
    chunks,
    get received() {
      return received;
    },
    async drain(mostBytes) {
      let read = 0;
      try {
        for await (const chunk of chunks()) {
          read += chunk.length;
          if (read > mostBytes) return;
        }
      } catch {
        // Gone or too slow: nobody is left who could be told.
      }
    },
  };
}

/** The promise's value, or undefined when it is not there in time. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, ms));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function slow(bytesPerSecond: number): InkstoneError {
  const message = `The body came too slowly: at least ${bytesPerSecond} bytes a second are expected.`;
  return new InkstoneError('slow_body', message);
}
