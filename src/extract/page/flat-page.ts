import { toFlat } from '../../geometry/bend.ts';
import { movePlaces } from '../../geometry/move-places.ts';
import type { Page } from '../../types/page.ts';

/** The lines and boxes to tick of a page as they would lie if it were not bent: labels and their values stand level there. */
export function flatPage({ lines, checkboxes = [], bend }: Page): Required<Pick<Page, 'lines' | 'checkboxes'>> {
  return bend ? movePlaces({ lines, checkboxes }, toFlat(bend)) : { lines, checkboxes };
}
