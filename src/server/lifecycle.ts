import { setMaxListeners } from 'node:events';
import { InkstoneError } from '../types/error.ts';

/** How far a server is from its end: readiness goes off first, then nothing new is taken, then what is in hand ends. */
export interface Lifecycle {
  /** Asked to stop: whoever shares out work should send none any more. What comes is still answered. */
  readonly stopping: boolean;
  /** Nothing new is taken any more. */
  readonly refusing: boolean;
  /** Aborts when what is still in hand must end; its reason is an InkstoneError `unavailable`. */
  readonly ended: AbortSignal;
  stop(): void;
  refuse(): void;
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
  // Every request in hand listens.
  setMaxListeners(0, ended.signal);
  const steps = ['serving', 'stopping', 'refusing', 'ended'] as const;
  let at = 0;
  const reach = (step: (typeof steps)[number]) => {
    at = Math.max(at, steps.indexOf(step));
  };
  return {
    get stopping() {
      return at >= steps.indexOf('stopping');
    },
    get refusing() {
      return at >= steps.indexOf('refusing');
    },
    ended: ended.signal,
    stop: () => reach('stopping'),
    refuse: () => reach('refusing'),
    end() {
      reach('ended');
      ended.abort(stoppingError());
    },
  };
}
