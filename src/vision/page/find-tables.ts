import { mean } from '../../geometry/statistics.ts';
import type { Graph } from '../../runtime/session.ts';
import type { LearnedTable } from '../../types/learned-table.ts';
import { clusters } from './clusters.ts';
import type { PageLines } from './page-line.ts';
import { type PageLogits, runNetwork } from './run-network.ts';
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
  const windows: { readonly size: number; readonly at: Int32Array; readonly said: PageLogits }[] = [];
  for (const window of windowsOf(page.lines)) {
    const at = new Int32Array(page.lines.length).fill(-1);
    window.forEach((line, place) => {
      at[line] = place;
    });
    const lines = window.map((line) => page.lines[line]!);
    windows.push({ size: window.length, at, said: await runNetwork(network, { ...page, lines }) });
  }
  const cell = page.lines.map((_, i) => {
    const seen = windows.filter(({ at }) => at[i]! >= 0);
    return mean(
      seen.map(({ at, said }) => softmaxAt(said.kinds.subarray(at[i]! * kinds, (at[i]! + 1) * kinds), cellKind)),
    );
  });
  const chance = (relation: Relation, i: number, j: number): number | undefined => {
    let [sum, count] = [0, 0];
    for (const { size, at, said } of windows) {
      if (at[i]! < 0 || at[j]! < 0) continue;
      sum += sigmoid(said.relations[(relations[relation] * size + at[i]!) * size + at[j]!]!);
      count++;
    }
    return count === 0 ? undefined : sum / count;
  };
  return { cell, chance };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function softmaxAt(logits: Float32Array, at: number): number {
  const most = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - most));
  return powers[at]! / powers.reduce((sum, power) => sum + power, 0);
}
