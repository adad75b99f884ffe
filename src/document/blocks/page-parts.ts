import { around, holdsMiddle, shareIn } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { Drawing } from '../../types/drawing.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import type { Seal } from '../../types/seal.ts';
import type { Table } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { boxInFrame, type Frame, frameOf, linesInFrame } from '../frame.ts';
import { type FormulaArea, formulaAreas } from './formula-areas.ts';
import { bodySize, type Part } from './parts.ts';
import { sealParts } from './seal-parts.ts';
import { takeCode } from './take-code.ts';
import { takeFigures } from './take-figures.ts';
import { takeTables } from './take-tables.ts';

/** What was found on a page, all in the pixels of the caller's image. */
interface PageFindings {
  readonly lines: readonly Line[];
  readonly regions: readonly LayoutRegion[];
  readonly tables: readonly Table[];
  /** Printed upright lines. */
  readonly uprights?: readonly Quad[];
  readonly drawings: readonly Drawing[];
  readonly seals?: readonly Seal[];
}

/** A page with its tables, pictures and places of formulas told apart from its text. */
export interface PageParts {
  readonly frame: Frame;
  readonly regions: readonly LayoutRegion[];
  /** Tables, code and pictures. */
  readonly parts: readonly Part[];
  /** Where the formula network is to look. */
  readonly formulas: readonly FormulaArea[];
  /** Lines of the text; those of the formulas are among them. */
  readonly items: readonly TextLine[];
  /** Printed upright lines outside of tables: what stands on one side of them is read before the other. */
  readonly dividers: readonly Box[];
  /** Size of most of the text. */
  readonly em: number;
  /** Around all lines. */
  readonly page: Box;
}

/** Tells tables, pictures and formulas of a page from its text. */
export function partsOfPage({
  lines: all,
  regions,
  tables,
  uprights = [],
  drawings,
  seals = [],
}: PageFindings): PageParts {
  const frame = frameOf(all);
  const sealed = sealParts(linesInFrame(all, frame), seals, frame);
  const items = sealed.rest;
  const em = bodySize(items);
  const sights = { regions, drawings, frame };
  // A frame around lines is a table of one column to who looks at rulings alone.
  const grids = tables.filter(({ columns }) => columns > 1).map(({ quad }) => boxInFrame(quad, frame));
  const coded = takeCode(items.filter((item) => !grids.some((grid) => holdsMiddle(grid, item))));
  const uncoded = new Set(coded.parts.flatMap((part) => part.items));
  const tabled = takeTables(
    items.filter((item) => !uncoded.has(item)),
    tables,
    sights,
  );
  // What only looked like a table may be code all the same.
  const late = takeCode(tabled.rest);
  const apart = [...tabled.parts, ...coded.parts, ...late.parts];
  const drawn = takeFigures(late.rest, sights, [...apart, ...sealed.parts]);
  return {
    frame,
    regions,
    parts: [...apart, ...drawn.parts, ...sealed.parts],
    formulas: formulaAreas(drawn.rest, regions, em, frame),
    items: drawn.rest,
    dividers: uprights
      .map((quad) => boxInFrame(quad, frame))
      .filter((line) => !tabled.parts.some((part) => shareIn(line, part) > 0)),
    em,
    page: around([...items, ...sealed.parts]),
  };
}
