import type { Slabs } from '../../runtime/slabs.ts';
import type { PageFeature } from '../../types/wants.ts';
import type { Found, PageSource } from './draft.ts';
import type { RunStep } from './steps.ts';

/** What stages work with. */
export interface Tools {
  /** Looks at pixels, in a worker. */
  readonly run: RunStep;
  readonly slabs: Slabs;
  /** Called when the page has been read: what was lent is given back. */
  atEnd(release: () => void): void;
}

/** What a stage is run with: the page's source and what it needs of the stages before it. */
type Given<Needs extends keyof Found> = PageSource & Pick<Found, Needs>;

/** What a stage adds; `raster` where it is another from here on, `complete` where nothing more is to be read. */
type Added<Gives extends keyof Found> = Pick<Found, Gives> &
  Partial<Pick<PageSource, 'raster'>> & { complete?: boolean };

/** One step on a page's way. It looks at pixels through `run`, decides in `document/`, and adds what it found to the draft. */
export interface Stage<Needs extends keyof Found = keyof Found, Gives extends keyof Found = keyof Found> {
  readonly name: string;
  /** Which features it serves; absent, every page goes through it. */
  readonly serves?: readonly PageFeature[];
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  run(page: Given<Needs>, tools: Tools): Promise<Added<Gives>> | Added<Gives>;
}

/** A stage as the list keeps it: that what it needs is there is checked where the list is. */
export type AnyStage = Omit<Stage, 'run'> & { run(page: PageSource & Partial<Found>, tools: Tools): unknown };

export function stage<Needs extends keyof Found, Gives extends keyof Found>(own: Stage<Needs, Gives>): AnyStage {
  return own as unknown as AnyStage;
}
