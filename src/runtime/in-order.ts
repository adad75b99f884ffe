/**
 * Does `work` for every item, at most `atOnce` at a time, and yields the results in the order of the items, each as soon
 * as it and all before it are there. Items are asked for as they are needed.
 * @param work is given a signal that aborts with `signal`, when the results are no longer wanted, or when an earlier item failed
 * @throws what `work` or `items` threw, once everything before it has been yielded
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  atOnce: number,
  signal: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const started: Promise<IteratorResult<Result, void>>[] = [];

  async function startNext(): Promise<IteratorResult<Result, void>> {
    const step = await source.next();
    return step.done ? { done: true, value: undefined } : { value: await work(step.value, either) };
  }

  function start(): void {
    const result = startNext();
    // Whoever waits for it will see the failure; until then it is not unhandled.
    result.catch(() => {});
    started.push(result);
  }

  try {
    while (true) {
      while (started.length < atOnce) start();
      const step = await started.shift()!;
      if (step.done) return;
      yield step.value;
    }
  } finally {
    stop.abort();
    await Promise.allSettled(started);
    await source.return?.();
  }
}
