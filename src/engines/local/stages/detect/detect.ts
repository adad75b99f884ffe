import { stage } from '../../stage.ts';
import { findBoxes } from './find-boxes.ts';
import { findUnread } from './find-unread.ts';

/** Where text stands that the file does not tell. */
export const detect = stage({
  name: 'detect',
  needs: ['boxes'],
  gives: ['boxes'],
  run: async ({ raster, layer, boxes }, { run, slabs }) => ({
    boxes: boxes ?? (await (layer ? findUnread(raster, layer, run, slabs) : findBoxes(raster, run, slabs))),
  }),
});
