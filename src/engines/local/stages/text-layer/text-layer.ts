import { stage } from '../../stage.ts';
import { linesOfLayer } from './layer-lines.ts';

/** The lines that the file itself tells. */
export const textLayer = stage({
  name: 'text layer',
  needs: [],
  gives: ['told'],
  run: ({ layer }) => ({ told: layer ? linesOfLayer(layer) : [] }),
});
