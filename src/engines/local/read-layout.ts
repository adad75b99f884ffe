import type { PageText } from '../../document/page-text.ts';
import type { Slabs } from '../../runtime/slabs.ts';
import type { Line } from '../../types/line.ts';
import type { Page } from '../../types/page.ts';
import type { Raster } from '../../types/raster.ts';

import { readBlocks } from './read-blocks.ts';
import { readTables } from './read-tables.ts';
import type { RunStep } from './steps.ts';
import { type TableSight, tableSight } from './table-sight.ts';
import { toSource, uprightPage } from './upright-page.ts';

/**
 * What is seen on the page as a whole, in an upright picture of it: its tables and its blocks.
 * @param ahead what was seen while the lines were read, if the raster is upright
 */
export async function readLayout(
  raster: Raster,
  found: readonly Line[],
  page: PageText,
  wanted: { readonly tables: boolean; readonly blocks: boolean },
  ahead: TableSight | undefined,
  run: RunStep,
  slabs: Slabs,
): Promise<Pick<Page, 'tables' | 'blocks'>> {
  const upright = await uprightPage(raster, page.angle, run, slabs);
  const sight = ahead && upright.raster === raster ? ahead : tableSight(upright.raster, run);
  const seen = wanted.blocks ? await sight.layout() : undefined;
  const tables = await readTables(upright, found, page.angle, sight, run, seen);
  const blocks =
    seen && (await readBlocks({ lines: page.lines, regions: toSource(seen, upright), tables }, upright, run));
  upright.release();
  return { ...(wanted.tables && { tables }), ...(blocks && { blocks }) };
}
