import { middle } from '../../geometry/box.ts';
import type { PageLine } from './page-line.ts';

/** So many lines the network saw at once in its training. */
const inTraining = 90;
/** With more than so many at once it is less sure, and slower. */
const mostLines = 120;

/** The lines that the network is given at once, from top to bottom: each window shares half of its lines with the next; a page without lines has none. */
export function windowsOf(lines: readonly PageLine[]): number[][] {
  const order = [...lines.keys()].sort((a, b) => middle(lines[a]!.box) - middle(lines[b]!.box));
  if (order.length <= mostLines) return order.length === 0 ? [] : [order];
  const count = Math.ceil((2 * order.length) / inTraining) - 1;
  const step = (order.length - inTraining) / (count - 1);
  return Array.from({ length: count }, (_, i) => order.slice(Math.round(i * step), Math.round(i * step) + inTraining));
}
