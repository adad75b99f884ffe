import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { notice } from '../store/view.ts';
import { copyText } from './copy.ts';
import { Icon } from './icon.tsx';

/** How long the button says that it has copied, in milliseconds. */
const thanks = 1600;

export function CopyButton({
  text,
  label,
}: {
  readonly text: () => string | Promise<string>;
  readonly label?: string;
}) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await copyText(await text());
    notice.value = t('copied');
    setDone(true);
    setTimeout(() => setDone(false), thanks);
  };
  return (
    <button type="button" class="button" onClick={copy}>
      <Icon name={done ? 'check' : 'copy'} />
      <span class="label">{done ? t('copied') : (label ?? t('copy'))}</span>
    </button>
  );
}
