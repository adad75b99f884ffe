import { placeSeals } from '../../../../document/seals/place-seals.ts';
import { stage } from '../../stage.ts';

/** Seals and stamps: the text along their rims in its order. */
export const seals = stage({
  name: 'seals',
  needs: ['lines', 'unreadLines'],
  gives: ['lines', 'unreadLines', 'seals'],
  run: async ({ raster, layer, lines, unreadLines }, { run }) => {
    if (layer) return { lines, unreadLines, seals: [] };
    const { unread, ...placed } = placeSeals(lines, unreadLines, await run('seals', { raster }), raster.toSource);
    return { ...placed, unreadLines: unread };
  },
});
