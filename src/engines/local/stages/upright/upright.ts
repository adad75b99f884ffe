import { pageSkew } from '../../../../vision/orient/direction.ts';
import { stage } from '../../stage.ts';
import { findBoxes } from '../detect/find-boxes.ts';
import { tableSight } from '../tables/table-sight.ts';
import { rotated, uprightPage } from './upright-page.ts';

/** Pages skewed by less than this, in degrees, are read as they are: the boxes follow their lines. */
const leastSkew = 1;

/** Turns a crooked page, where that was asked for; the boxes of one that stands straight are kept. */
export const straighten = stage({
  name: 'straighten',
  needs: [],
  gives: ['turned', 'foundText'],
  run: async ({ raster, enableRotate, layer }, { run, slabs, atEnd }) => {
    if (!enableRotate || layer) return { turned: 0, foundText: undefined };
    const foundText = await findBoxes(raster, run, slabs);
    const skew = (pageSkew(foundText.boxes.map(({ rect }) => rect)) * 180) / Math.PI;
    if (Math.abs(skew) < leastSkew) return { turned: 0, foundText };
    const straight = await rotated(raster, -skew, run, slabs);
    atEnd(() => slabs.release(straight.data));
    return { turned: -skew, foundText: undefined, raster: straight };
  },
});

/** The page with its text level and what the layout network sees there: made when first asked for, and once. */
export const upright = stage({
  name: 'upright',
  serves: ['tables', 'formulas', 'blocks', 'checkboxes'],
  needs: ['text', 'ahead'],
  gives: ['upright', 'sight', 'regions'],
  run: ({ raster, text, ahead }, { run, slabs, atEnd }) => {
    const level = once(async () => {
      const page = await uprightPage(raster, text.angle, run, slabs);
      atEnd(page.release);
      return page;
    });
    const sight = once(async () => {
      const { raster: shown } = await level();
      return ahead && shown === raster ? ahead : tableSight(shown, run);
    });
    return { upright: level, sight, regions: once(async () => (await sight()).layout()) };
  },
});

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
