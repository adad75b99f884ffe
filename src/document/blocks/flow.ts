import { around, height } from '../../geometry/box.ts';
import { median } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { headlineSections } from '../order/headline-sections.ts';
import { readingOrder } from '../order/reading-order.ts';
import type { Row } from '../order/rows.ts';
import { blockColumns, dividedColumns, type FindColumns } from '../order/text-columns.ts';
import { joinPieces } from './join-lines.ts';
import { type Part, standIns } from './parts.ts';
import { type Vote, voteFor } from './votes.ts';

/** A printed line of the flow. */
export interface TextRow extends Box {
  readonly kind: 'row';
  readonly items: Row;
  readonly text: string;
  /** Size of its text. */
  readonly em: number;
  /** Width of its strokes, in pixels; 0 where that is not known. */
  readonly stroke: number;
  /** What the layout network takes it for. */
  readonly vote: Vote | undefined;
  /** Whether its pieces stand apart like cells. */
  readonly celled: boolean;
}

export type Flow = readonly (TextRow | Part)[];

/** Between two pieces of one row, in sizes of its text, from which they stand apart. */
const cellGap = 1.8;

/** Lines and parts in reading order: parts take their place as stacks of lines would, then count once. */
export function flowOf(
  items: readonly TextLine[],
  parts: readonly Part[],
  votes: readonly Vote[],
  dividers: readonly Box[],
  em: number,
): Flow {
  const owners = new Map<TextLine, Part>();
  for (const part of parts) for (const stand of standIns(part, em)) owners.set(stand, part);
  const placed = new Set<Part>();
  const flow: (TextRow | Part)[] = [];
  const columnsOf: FindColumns = (left, right) => blockColumns(left, right) ?? dividedColumns(left, right, dividers);
  const stories = headlineSections([...items, ...owners.keys()], em);
  for (const row of stories.flatMap((story) => readingOrder(story, columnsOf))) {
    for (const item of row) {
      const part = owners.get(item);
      if (part && !placed.has(part)) {
        placed.add(part);
        flow.push(part);
      }
    }
    for (const own of splitAt(row, (item) => owners.has(item))) flow.push(textRow(own, votes));
  }
  return flow;
}

/** The runs of a list between the entries that part it. */
function splitAt(row: Row, parts: (item: TextLine) => boolean): Row[] {
  const runs: TextLine[][] = [[]];
  for (const item of row) {
    if (parts(item)) runs.push([]);
    else runs.at(-1)!.push(item);
  }
  return runs.filter((run) => run.length > 0);
}

function textRow(items: Row, votes: readonly Vote[]): TextRow {
  const area = around(items);
  return {
    kind: 'row',
    items,
    ...area,
    text: joinPieces(items),
    em: median(items.map(height)),
    stroke: median(items.map(({ line }) => line.stroke ?? 0)),
    vote: voteFor(area, votes),
    celled: items.some(
      (item, i) => i > 0 && item.left - items[i - 1]!.right > cellGap * Math.min(height(item), height(items[i - 1]!)),
    ),
  };
}
