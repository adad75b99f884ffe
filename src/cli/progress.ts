import { SingleBar } from 'cli-progress';

/** Shows how far a long command is. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Clears the line, so that output can be written. */
  clear(): void;
  stop(): void;
}

const silent: Progress = { step: () => {}, clear: () => {}, stop: () => {} };

/** A bar on standard error when that is a terminal and there is more than one thing to do; else nothing. */
export function startProgress(total: number): Progress {
  const stream = process.stderr;
  if (!stream.isTTY || total < 2) return silent;
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total} · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    // Output between two steps wipes the line, which the bar can't see.
    forceRedraw: true,
  });
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    clear: () => void stream.write('\r\x1b[K'),
    stop: () => bar.stop(),
  };
}
