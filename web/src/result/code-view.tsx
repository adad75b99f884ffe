import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { type Client, clients, snippet } from '../request/snippets.ts';
import type { Document } from '../store/documents.ts';
import { server } from '../store/server.ts';
import { wish } from '../store/view.ts';
import { CopyButton } from '../ui/copy-button.tsx';

/** The request as a program, with this server's address in it. */
export function CodeView({ document }: { readonly document: Document }) {
  const [client, setClient] = useState<Client>('curl');
  const asked = {
    wish: document.wish.value ?? wish.value,
    origin: location.origin,
    fileName: document.name,
    needsKey: server.value?.keys ?? false,
  };
  const code = snippet(client, asked);
  return (
    <div class="raw-view">
      <div class="raw-head">
        <fieldset class="segments">
          <legend class="sr-only">{t('code.client')}</legend>
          {clients.map(({ id, label }) => (
            <label key={id} class={id === client ? 'segment chosen' : 'segment'}>
              <input type="radio" name="client" value={id} checked={id === client} onChange={() => setClient(id)} />
              {label}
            </label>
          ))}
        </fieldset>
        <CopyButton text={() => code} />
      </div>
      <pre class="raw code" role="region" tabIndex={0} aria-label={t('tab.code')}>
        {code}
      </pre>
    </div>
  );
}
