import type { PageParts } from '../../document/blocks/page-parts.ts';
import type { PageText } from '../../document/order/page-text.ts';
import type { TextLayer } from '../../image/pdf/read-text-layer.ts';
import type { Bend } from '../../types/bend.ts';
import type { Block } from '../../types/block.ts';
import type { SeenRegion } from '../../types/layout-region.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import type { Seal } from '../../types/seal.ts';
import type { Table } from '../../types/table.ts';
import type { Wants } from '../../types/wants.ts';
import type { UnreadLine } from '../../types/writing.ts';
import type { FoundText, TextBox } from '../../vision/detect/boxes.ts';
import type { FoundLine } from '../../vision/orient/found-line.ts';
import type { Sheet } from './stages/formulas/sheet.ts';
import type { TableSight } from './stages/tables/table-sight.ts';
import type { FontWitness } from './stages/text-layer/font-witness.ts';
import type { UprightPage } from './stages/upright/upright-page.ts';

/** What a page is read from, and what is wanted of it. */
export interface PageSource {
  readonly raster: Raster;
  readonly wants: Wants;
  /** Straighten a turned or skewed page before reading it. */
  readonly enableRotate: boolean;
  /** What the file itself says the text is; only the rest is read then. */
  readonly layer?: TextLayer | undefined;
  /** What is known of the file's fonts; the page's picture adds to it. */
  readonly fonts?: FontWitness | undefined;
}

/** What the stages find, each on top of what those before it did. Places are in the caller's pixels, but for what names a raster. */
export interface Found {
  /** Clockwise turn, in degrees, that straightened the raster before anything was read. */
  readonly turned: number;
  /** Lines that the file itself tells. */
  readonly told: readonly Line[];
  /** Where the page may hold more text than that; undefined where the file tells none. */
  readonly unread: TextLayer['unread'] | undefined;
  /** Where text stands in the raster, where it was looked for before the page was straightened and it stood straight. */
  readonly foundText: FoundText | undefined;
  /** Where text stands in the raster. */
  readonly boxes: readonly TextBox[];
  /** How the page was bent before its raster was flattened; undefined where it lay flat. In the pixels of the raster. */
  readonly bend: Bend | undefined;
  /** What the picture is if it shows formulas and nothing else. */
  readonly sheet: Sheet | undefined;
  /** Looks at tables while the lines are still being read, where the page stands upright. */
  readonly ahead: TableSight | undefined;
  /** The boxes as they were read, in the raster. */
  readonly read: readonly FoundLine[];
  /** All lines, told and read, as they were found. */
  readonly lines: readonly Line[];
  /** Those that are in a writing that was not read. */
  readonly unreadLines: readonly UnreadLine[];
  /** Seals and stamps; their lines are among the others. */
  readonly seals: readonly Seal[];
  /** The lines in reading order. */
  readonly text: PageText;
  /** The page with its text level; made when it is first asked for. */
  readonly upright: () => Promise<UprightPage>;
  /** Looks at that. */
  readonly sight: () => Promise<TableSight>;
  /** What the layout network sees there; asked once. */
  readonly regions: () => Promise<readonly SeenRegion[]>;
  readonly formulas: NonNullable<Page['formulas']>;
  readonly checkboxes: NonNullable<Page['checkboxes']>;
  readonly tables: readonly Table[];
  /** Printed upright lines, of tables and of others. */
  readonly uprights: readonly Quad[];
  /** The lines in order, with list marks that stood apart from them and the width of their strokes. */
  readonly marked: readonly Line[];
  /** Tables, figures and code apart from the text, and where formulas may stand. */
  readonly parts: PageParts;
  /** The same with its formulas read: displays among the parts, others in their lines. */
  readonly written: Omit<PageParts, 'formulas'>;
  readonly blocks: readonly Block[];
}

/** A page on its way: what it is read from and what has been found. */
export type Draft = PageSource & Partial<Found>;
