const blocks = 20;
/** Student's t for 95 % at blocks − 2 degrees of freedom. */
const student = 2.101;

export const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/**
 * Least-squares line through the means of equal blocks of [x, y] points: neighbouring samples of memory are alike, so that each of them
 * alone would make the slope look surer than it is.
 */
export function slope(points) {
  const means = Array.from({ length: blocks }, (_, i) => {
    const block = points.slice(
      Math.floor((i * points.length) / blocks),
      Math.floor(((i + 1) * points.length) / blocks),
    );
    return [mean(block.map(([x]) => x)), mean(block.map(([, y]) => y))];
  });
  const [x0, y0] = [mean(means.map(([x]) => x)), mean(means.map(([, y]) => y))];
  const spread = means.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
  const value = means.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / spread;
  const left = means.reduce((sum, [x, y]) => sum + (y - y0 - value * (x - x0)) ** 2, 0);
  return { value, margin: student * Math.sqrt(left / (blocks - 2) / spread) };
}
