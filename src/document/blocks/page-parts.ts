import { around } from '../../geometry/box.ts';
import type { Box } from '../../types/box.ts';
import type { LayoutRegion } from '../../types/layout-region.ts';
import type { Line } from '../../types/line.ts';
import type { Table } from '../../types/table.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Frame, frameOf, linesInFrame } from '../frame.ts';
import { type FormulaArea, formulaAreas } from './formula-areas.ts';
import { bodySize, type Part, takeFigures } from './parts.ts';
import { takeCode } from './take-code.ts';
import { takeTables } from './take-tables.ts';

/** What was found on a page, all in the pixels of the caller's image. */
interface PageFindings {
  readonly lines: readonly Line[];
  readonly regions: readonly LayoutRegion[];
  readonly tables: readonly Table[];
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
  /** Size of most of the text. */
  readonly em: number;
  /** Around all lines. */
  readonly page: Box;
}

/** Tells tables, pictures and formulas of a page from its text. */
export function partsOfPage({ lines, regions, tables }: PageFindings): PageParts {
  const frame = frameOf(lines);
  const items = linesInFrame(lines, frame);
  const em = bodySize(items);
  const tabled = takeTables(items, tables, regions, frame);
  const coded = takeCode(tabled.rest);
  const drawn = takeFigures(coded.rest, regions, [...tabled.parts, ...coded.parts], frame);
  return {
    frame,
    regions,
    parts: [...tabled.parts, ...coded.parts, ...drawn.parts],
    formulas: formulaAreas(drawn.rest, regions, em, frame),
    items: drawn.rest,
    em,
    page: around(items),
  };
}
