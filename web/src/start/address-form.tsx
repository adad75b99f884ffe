import { useState } from 'preact/hooks';
import { ApiError } from '../api/call.ts';
import { t } from '../i18n/t.ts';
import { openAddress } from './open-files.ts';

/** A picture or a PDF by its address. */
export function AddressForm() {
  const [url, setUrl] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle');
  const open = async (event: Event) => {
    event.preventDefault();
    setState('busy');
    try {
      await openAddress(url.trim());
      setUrl('');
      setState('idle');
    } catch (error) {
      setState({ failed: error instanceof ApiError ? error.message : t('url.wrong') });
    }
  };
  return (
    <form class="address" onSubmit={open}>
      <input
        class="input"
        type="url"
        required
        aria-label={t('url')}
        placeholder="https://…"
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={state === 'busy'}>
        {state === 'busy' ? t('url.fetching') : t('url.open')}
      </button>
      {typeof state === 'object' && (
        <p class="wrong" role="alert">
          {state.failed}
        </p>
      )}
    </form>
  );
}
