import type { PageReader } from '../page-reader.ts';
import type { Route } from './config/config.ts';
import type { Remote } from './remote.ts';
import type { Grounding } from './to-page.ts';

/** How a remote engine takes part in an answer. */
export interface Part {
  readonly remote: Remote;
  readonly route: Pick<Route, 'confidence_below' | 'compare'>;
  readonly reader: PageReader;
  readonly grounding: Grounding;
}
