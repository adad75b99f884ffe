import { minAreaRect } from '../../../../geometry/min-area-rect.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import { pageSkew } from '../../../../vision/orient/direction.ts';
import { stage } from '../../stage.ts';
import { leastTurn } from '../upright/upright-page.ts';
import { readTables } from './read-tables.ts';
import { lookAhead } from './table-sight.ts';

/** Looks at tables while the lines are being read: where text stands tells them, what it says doesn't. */
export const tablesAhead = stage({
  name: 'tables ahead',
  needs: ['told', 'boxes'],
  gives: ['ahead'],
  run: ({ raster, wants: { features }, told, boxes = [] }, { run }) => {
    const rects = boxes.map(({ rect }) => rect);
    const level = (Math.abs(pageSkew(rects)) * 180) / Math.PI < leastTurn;
    if (!features.has('tables') || !level) return { ahead: undefined };
    const toRaster = invert(raster.toSource);
    const places = [...told.map(({ quad }) => minAreaRect(applyToQuad(toRaster, quad))), ...rects];
    return { ahead: lookAhead(raster, places, features.has('blocks'), run) };
  },
});

/** The tables of a page, with their cells. */
export const tables = stage({
  name: 'tables',
  serves: ['tables', 'blocks'],
  needs: ['lines', 'text', 'upright', 'sight', 'regions'],
  gives: ['tables', 'uprights'],
  run: async ({ wants, lines, text, upright, sight, regions }, { run }) => {
    const { raster } = await upright();
    const document = wants.features.has('blocks');
    return readTables(raster, lines, text.angle, await sight(), run, regions, document);
  },
});
