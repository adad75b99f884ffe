import type { Graph } from '../../runtime/session.ts';
import type { LearnedTable } from '../../types/learned-table.ts';
import { clusters } from './clusters.ts';
import type { PageLines } from './page-line.ts';
import { runNetwork } from './run-network.ts';
import { windowsOf } from './windows.ts';

/** Kinds of lines that the network tells apart, and which of them is a cell of a table. */
const kinds = 13;
const cellKind = 10;
/** Relations of two lines, in the network's order. */
const relations = { block: 2, table: 3, row: 4, column: 5 } as const;
type Relation = keyof typeof relations;

/** A chance from which something is taken to be so. */
const likely = 0.5;

/** The tables among a page's lines: which lines are cells, and which of them belong together. */
export async function findTables(network: Graph, page: PageLines): Promise<LearnedTable[]> {
  const { cell, chance } = await chances(network, page);
  const cells = [...page.lines.keys()].filter((i) => cell[i]! >= likely);
  return clusters(cells, (a, b) => chance('table', a, b))
    .filter(({ length }) => length > 1)
    .map((lines) => {
      // One row and one column is one cell: what is not the same block is in another row or column.
      const apart = (own: Relation, other: Relation) => (a: number, b: number) => {
        const [same, across] = [chance(own, a, b), chance(other, a, b)];
        return same === undefined ? undefined : same * (1 - across! * (1 - chance('block', a, b)!));
      };
      return {
        lines: [...lines].sort((a, b) => a - b),
        ...{ rows: placesOf(lines, apart('row', 'column')), columns: placesOf(lines, apart('column', 'row')) },
        score: lines.reduce((sum, i) => sum + cell[i]!, 0) / lines.length,
      };
    });
}

/** Of each line, in order, in which group it is. */
function placesOf(lines: readonly number[], chance: (a: number, b: number) => number | undefined): number[] {
  const groups = clusters(lines, chance);
  return [...lines].sort((a, b) => a - b).map((line) => groups.findIndex((group) => group.includes(line)));
}

/** What the network says of the lines and of each two, the mean of the windows that saw them. */
async function chances(network: Graph, page: PageLines) {
  const n = page.lines.length;
  const cell = new Float64Array(n);
  const seen = new Float64Array(n);
  const sums = new Float64Array(Object.keys(relations).length * n * n);
  const counts = new Float64Array(n * n);
  for (const window of windowsOf(page.lines)) {
    const said = await runNetwork(network, { ...page, lines: window.map((i) => page.lines[i]!) });
    const own = window.length;
    window.forEach((i, a) => {
      cell[i]! += softmaxAt(said.kinds.subarray(a * kinds, (a + 1) * kinds), cellKind);
      seen[i]!++;
      window.forEach((j, b) => {
        counts[i * n + j]!++;
        Object.values(relations).forEach((relation, k) => {
          sums[(k * n + i) * n + j]! += sigmoid(said.relations[(relation * own + a) * own + b]!);
        });
      });
    });
  }
  const names = Object.keys(relations);
  const chance = (relation: Relation, i: number, j: number): number | undefined => {
    const count = counts[i * n + j]!;
    return count === 0 ? undefined : sums[(names.indexOf(relation) * n + i) * n + j]! / count;
  };
  return { cell: cell.map((sum, i) => sum / Math.max(1, seen[i]!)), chance };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function softmaxAt(logits: Float32Array, at: number): number {
  const most = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - most));
  return powers[at]! / powers.reduce((sum, power) => sum + power, 0);
}
