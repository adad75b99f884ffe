import { stage } from '../../stage.ts';
import { readTypography } from './read-typography.ts';

/** How bold lines are, and the marks of lists that stand before them. */
export const typography = stage({
  name: 'typography',
  serves: ['blocks'],
  needs: ['text', 'upright'],
  gives: ['marked'],
  run: async ({ text, upright }, { run }) => ({
    marked: await readTypography(text.lines, (await upright()).raster, run),
  }),
});
