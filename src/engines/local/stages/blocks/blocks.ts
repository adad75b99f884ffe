import { toBlocks } from '../../../../document/blocks/to-blocks.ts';
import { stage } from '../../stage.ts';

/** What the page is made of: titles, paragraphs, lists and the rest, in reading order. */
export const blocks = stage({
  name: 'blocks',
  serves: ['blocks'],
  needs: ['written'],
  gives: ['blocks'],
  run: ({ written }) => ({ blocks: toBlocks(written) }),
});
