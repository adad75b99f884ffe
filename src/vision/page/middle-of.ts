/** The middle value, of two the mean; 0 where there are none. */
export function middleOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const at = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[at]! : (sorted[at - 1]! + sorted[at]!) / 2;
}
