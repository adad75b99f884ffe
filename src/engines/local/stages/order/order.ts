import { toPageText } from '../../../../document/order/page-text.ts';
import { stage } from '../../stage.ts';

/** The lines as a person would read them. */
export const order = stage({
  name: 'order',
  needs: ['lines'],
  gives: ['text'],
  run: ({ lines }) => ({ text: toPageText(lines) }),
});
