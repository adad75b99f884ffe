import { explain } from '../../../../trace/trace.ts';
import { fitBend, isBent } from '../../../../vision/bend/fit-bend.ts';
import { stage } from '../../stage.ts';
import { findBoxes } from './find-boxes.ts';
import { findUnread } from './find-unread.ts';

/** Where text stands that the file does not tell; a page whose lines are bent is flattened first, and looked at again. */
export const detect = stage({
  name: 'detect',
  needs: ['foundText', 'told', 'unread'],
  gives: ['boxes', 'bend'],
  run: async ({ raster, told, unread, foundText }, { run, slabs, atEnd }) => {
    if (unread) return { boxes: await findUnread(raster, { lines: told, unread }, run, slabs), bend: undefined };
    const { boxes, spines } = foundText ?? (await findBoxes(raster, run, slabs));
    const fitted = fitBend(spines);
    if (!fitted || !isBent(fitted)) return { boxes, bend: undefined };
    const { bend, stray } = fitted;
    explain(
      'flattened',
      () => `lines stray by ${stray.toFixed(1)} of their heights`,
      () => [],
    );
    const flat = await run('flatten', { raster, bend, slab: slabs.acquire(raster.data.length) });
    atEnd(() => slabs.release(flat.data));
    return { raster: flat, bend, boxes: (await findBoxes(flat, run, slabs)).boxes };
  },
});
