import { middle } from '../../geometry/box.ts';
import type { PageLine } from './page-line.ts';

/** So many lines the network saw at once in its training; with more it is less sure. */
const mostLines = 90;

/** Lines, from top to bottom, as many as the network is given at once: each window shares half of its lines with the next. */
export function windowsOf(lines: readonly PageLine[]): number[][] {
  const order = [...lines.keys()].sort((a, b) => middle(lines[a]!.box) - middle(lines[b]!.box));
  if (order.length <= mostLines) return [order];
  const count = Math.ceil((2 * order.length) / mostLines) - 1;
  const step = (order.length - mostLines) / (count - 1);
  return Array.from({ length: count }, (_, i) => order.slice(Math.round(i * step), Math.round(i * step) + mostLines));
}
