import { InkstoneError } from '../types/error.ts';

/** Whether the server takes work, and how it stops. */
export interface Lifecycle {
  /** The server has been asked to stop: it takes no new work. */
  readonly stopping: boolean;
  /** Aborts when what is still in hand must end; its reason is an InkstoneError `unavailable`. */
  readonly ended: AbortSignal;
  /** Takes no new work from now on. */
  stop(): void;
  /** Ends what is in hand. */
  end(): void;
}

/** Seconds after which another server, or this one started anew, can be asked. */
const retryAfter = 5;

/** What a caller is told whose work can't be begun or finished any more. */
export function stoppingError(): InkstoneError {
  return new InkstoneError('unavailable', 'The server is being stopped, please try again.', { retryAfter });
}

/** The life of one server, from its start. */
export function createLifecycle(): Lifecycle {
  const ended = new AbortController();
  let stopping = false;
  return {
    get stopping() {
      return stopping;
    },
    ended: ended.signal,
    stop() {
      stopping = true;
    },
    end() {
      stopping = true;
      ended.abort(stoppingError());
    },
  };
}
