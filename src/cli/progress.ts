import { SingleBar } from 'cli-progress';

/** Shows how far a long command is. */
export interface Progress {
  /** There are so many more to do than was known. */
  expect(more: number): void;
  /** One more is done. */
  step(): void;
  /** Clears the line, so that output can be written. */
  clear(): void;
  stop(): void;
}

const silent: Progress = { expect: () => {}, step: () => {}, clear: () => {}, stop: () => {} };

/** A bar on standard error when that is a terminal and there is more than one thing to do; else nothing. */
export function startProgress(total: number): Progress {
  const stream = process.stderr;
  if (!stream.isTTY) return silent;
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total} · {rate} a minute · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    // Output between two steps wipes the line, which the bar can't see.
    forceRedraw: true,
  });
  let [expected, shown, done] = [total, false, 0];
  const start = performance.now();
  const rate = () => Math.round((++done * 60_000) / (performance.now() - start));
  const show = () => {
    if (shown) bar.setTotal(expected);
    else if (expected > 1) bar.start(expected, 0, { rate: '–' });
    shown = expected > 1;
  };
  show();
  return {
    expect(more) {
      expected += more;
      show();
    },
    step: () => void (shown && bar.increment(1, { rate: rate() })),
    clear: () => void (shown && stream.write('\r\x1b[K')),
    stop: () => bar.stop(),
  };
}
