/**
 * Does `work` for every item, at most `atOnce` at a time, and yields the results in the order of the items.
 * `work` must not throw: a failure is one of its results.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (let next = 0; next < items.length; next++) {
    while (started.length < items.length && started.length < next + atOnce) started.push(work(items[started.length]!));
    yield await started[next]!;
  }
}
