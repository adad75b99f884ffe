import { applyToQuad, invert } from '../../../../types/affine.ts';
import { stage } from '../../stage.ts';
import { recogniseLines } from '../recognise/recognise-lines.ts';
import { checkLayer } from './check-layer.ts';
import { linesOfLayer } from './layer-lines.ts';

/** The lines that the file itself tells, as far as they are what the page shows. */
export const textLayer = stage({
  name: 'text layer',
  needs: [],
  gives: ['told', 'unread'],
  run: async ({ layer, raster, fonts }, { run }) => {
    if (!layer) return { told: [], unread: undefined };
    const toRaster = invert(raster.toSource);
    const { lines, unread } = await checkLayer(
      layer,
      (quads, scripts) =>
        recogniseLines(
          raster,
          quads.map((quad) => applyToQuad(toRaster, quad)),
          scripts ? 'recognise-scripts' : 'recognise',
          run,
        ),
      fonts,
    );
    return { told: linesOfLayer({ lines }), unread };
  },
});
