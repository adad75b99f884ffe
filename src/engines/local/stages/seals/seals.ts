import { placeSeals } from '../../../../document/seals/place-seals.ts';
import { stage } from '../../stage.ts';

/** Seals and stamps: the text along their rims in its order. */
export const seals = stage({
  name: 'seals',
  needs: ['lines'],
  gives: ['lines', 'seals'],
  run: async ({ raster, layer, lines }, { run }) =>
    layer ? { lines, seals: [] } : placeSeals(lines, await run('seals', { raster }), raster.toSource),
});
