import { stage } from '../../stage.ts';
import { findBoxes } from './find-boxes.ts';
import { findUnread } from './find-unread.ts';

/** Where text stands that the file does not tell. */
export const detect = stage({
  name: 'detect',
  needs: ['boxes', 'told', 'unread'],
  gives: ['boxes'],
  run: async ({ raster, told, unread, boxes }, { run, slabs }) => ({
    boxes:
      boxes ??
      (await (unread ? findUnread(raster, { lines: told, unread }, run, slabs) : findBoxes(raster, run, slabs))),
  }),
});
