import type { PageBend } from './bend.ts';
import type { Block } from './block.ts';
import type { Checkbox } from './checkbox.ts';
import type { Formula } from './formula.ts';
import type { Line } from './line.ts';
import type { Table } from './table.ts';
import type { UnreadLine } from './writing.ts';

/** What was read on one page: one image of the request, or one page of a multi-page file. */
export interface Page {
  /** Which image of the request, from 0. */
  readonly image: number;
  /** Which page of that image's file, from 0. */
  readonly index: number;
  /** Size of the caller's image in pixels, as a viewer shows it (EXIF orientation applied). */
  readonly width: number;
  readonly height: number;
  /** The file ends before the page does: it was read as far as it goes. */
  readonly cut?: boolean;
  /** In reading order. */
  readonly lines: readonly Line[];
  /** The lines as one text in reading order; pieces of one printed line share a line. */
  readonly text: string;
  /** Lines in a writing that was not read; absent where there are none. */
  readonly unread?: readonly UnreadLine[];
  /** How the page was bent, where it was flattened to be read; all places are those on the bent page. */
  readonly bend?: PageBend;
  /** Clockwise turn, in degrees, that straightened the page before it was read; 0 when it was left as it was. */
  readonly rotation: number;
  /** In reading order; only where they were asked for. */
  readonly tables?: readonly Table[];
  /** In reading order; only where they were asked for. */
  readonly formulas?: readonly Formula[];
  /** Boxes to tick; only where they were asked for. */
  readonly checkboxes?: readonly Checkbox[];
  /** The page's layout in reading order; only where it was asked for. */
  readonly blocks?: readonly Block[];
  /** What a model answered that was asked for values by their names, and where these stand (`ocr_result.fields`). */
  readonly values?: { readonly values: Readonly<Record<string, unknown>>; readonly fields: readonly object[] };
}
