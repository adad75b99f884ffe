import { t } from '../i18n/t.ts';
import { overlay } from '../store/view.ts';
import { surenessOf } from '../viewer/colours.ts';

/** How sure something is: in colour, and as a number for who can't tell colours. */
export function Confidence({ value }: { readonly value: number }) {
  const percent = Math.round(value * 100);
  return (
    <span class={`confidence ${surenessOf(value, overlay.value.threshold)}`} title={t('confidence', { percent })}>
      <i aria-hidden="true" />
      {percent} %
    </span>
  );
}
