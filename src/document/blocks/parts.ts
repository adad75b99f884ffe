import { height } from '../../geometry/box.ts';
import { weightedMedian } from '../../geometry/statistics.ts';
import type { Box } from '../../types/box.ts';
import type { Formula } from '../../types/formula.ts';
import type { Line } from '../../types/line.ts';
import type { Table } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';

/** What stands in the flow of a page as one thing: its lines have no order of their own there. */
export type Part = Box & {
  readonly items: readonly TextLine[];
  /** 0 to 1. */
  readonly confidence: number;
} & (
    | { readonly kind: 'table'; readonly table: Table }
    | { readonly kind: 'figure' }
    | { readonly kind: 'seal' }
    | { readonly kind: 'code'; readonly text: string }
    | { readonly kind: 'formula'; readonly formula: Formula; readonly number?: string }
  );

/** A part found, and the lines that are left. */
export interface Taken {
  readonly parts: readonly Part[];
  readonly rest: readonly TextLine[];
}

/** The lines as the page has them. */
export function linesOf(items: readonly TextLine[]): Line[] {
  return items.map(({ line }) => line);
}

/** Stacks lines as wide as the part where it stands, so that it takes its place among the lines of its column. */
export function standIns(part: Part, em: number): TextLine[] {
  const count = Math.max(1, Math.round((part.bottom - part.top) / (1.5 * em)));
  const pitch = (part.bottom - part.top) / count;
  return Array.from({ length: count }, (_, i) => {
    const middle = part.top + (i + 0.5) * pitch;
    const { left, right } = part;
    const box = { left, right, top: middle - 0.5 * em, bottom: middle + 0.5 * em };
    return { line: noLine, ...box, ink: box, along: true };
  });
}

const noLine: Line = {
  text: '',
  quad: [
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ],
  confidence: 1,
  angle: 0,
};

/** The size of most of the text. */
export function bodySize(items: readonly TextLine[]): number {
  const usual = weightedMedian(
    items.filter(({ along }) => along),
    height,
    ({ left, right }) => right - left,
  );
  return usual ? height(usual) : 1;
}
