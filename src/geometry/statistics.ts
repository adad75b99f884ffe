/** The value that so large a share of the values is below; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/** The middle value, of two the larger; 0 where there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The item in whose weight the middle of all the weight lies, items taken from the lowest value up; undefined where there are none. */
export function weightedMedian<Item>(
  items: readonly Item[],
  valueIn: (item: Item) => number,
  weightIn: (item: Item) => number,
): Item | undefined {
  const sorted = [...items].sort((a, b) => valueIn(a) - valueIn(b));
  const half = sorted.reduce((sum, item) => sum + weightIn(item), 0) / 2;
  let passed = 0;
  return sorted.find((item) => {
    passed += weightIn(item);
    return passed >= half;
  });
}
