import { stage } from '../../stage.ts';
import { readLeading } from './read-leading.ts';

/** How bold lines are, and the marks of lists that stand before them. */
export const typography = stage({
  name: 'typography',
  serves: ['blocks'],
  needs: ['text', 'upright'],
  gives: ['marked'],
  run: async ({ text, upright }, { run }) => ({ marked: await readLeading(text.lines, (await upright()).raster, run) }),
});
