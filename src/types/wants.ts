import type { Language } from './language.ts';

/**
 * What of a page is wanted beside its lines: boxes of words, tables, formulas, the layout as blocks, boxes to tick, or more writing
 * systems than Latin, Chinese and Japanese.
 */
export type PageFeature = 'words' | 'tables' | 'formulas' | 'blocks' | 'checkboxes' | 'scripts';

/** What a task wants of every page. */
export interface Wants {
  readonly features: ReadonlySet<PageFeature>;
  /** With `scripts`: the languages the pages are written in; absent, any. */
  readonly languages?: readonly Language[] | undefined;
  /** With `scripts`: only pages are read for them of which a sample of lines tells so. */
  readonly sampled?: boolean;
  /** Lines in a writing that no recogniser knows stay among the others: somebody else will read them. */
  readonly strangers?: boolean;
}
