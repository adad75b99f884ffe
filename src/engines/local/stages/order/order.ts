import { toPageText } from '../../../../document/order/page-text.ts';
import { explain } from '../../../../trace/trace.ts';
import { stage } from '../../stage.ts';

/** The lines as a person would read them. */
export const order = stage({
  name: 'order',
  needs: ['lines'],
  gives: ['text'],
  run: ({ lines }) => {
    const text = toPageText(lines);
    for (const [i, line] of text.lines.entries()) explain(`line ${i + 1}`, 'its place in reading order', () => [line]);
    return { text };
  },
});
