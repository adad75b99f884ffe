import type { SeenRegion } from '../../types/layout-region.ts';
import type { LearnedTable } from '../../types/learned-table.ts';

/** What networks see of a page. */
export interface SeenOfPage {
  /** Titles, text, tables and more, by the layout network. */
  readonly regions: readonly SeenRegion[];
  /** By the page network; its lines are the page's pieces. */
  readonly learned: readonly LearnedTable[];
}
