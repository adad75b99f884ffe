import { useEffect } from 'preact/hooks';
import { formatNumber, t } from './i18n/t.ts';
import { health, loadHealth, server, serves } from './store/server.ts';
import { drawer } from './store/view.ts';
import { Dialog } from './ui/dialog.tsx';

/** How often the load is asked for while it is looked at, in milliseconds. */
const every = 2000;
const mebibytes = (bytes: number) => `${formatNumber(bytes / 1024 / 1024)} MiB`;

/** How the server is, and what it takes. */
export function ServerDrawer() {
  useEffect(() => {
    void loadHealth();
    const timer = setInterval(() => void loadHealth(), every);
    return () => clearInterval(timer);
  }, []);
  const now = health.value;
  const limits = server.value?.limits;
  return (
    <Dialog
      drawer
      title={t('server.title')}
      onClose={() => {
        drawer.value = undefined;
      }}
    >
      <dl class="server">
        <dt>{t('server.address')}</dt>
        <dd>
          <code>{location.origin}</code>
        </dd>
        {typeof now === 'object' && (
          <>
            <dt>{t('server.load')}</dt>
            <dd>{t('server.load.value', { running: now.running, waiting: now.waiting })}</dd>
          </>
        )}
        {limits && (
          <>
            <dt>{t('server.threads')}</dt>
            <dd>{limits.threads}</dd>
            <dt>{t('server.queue')}</dt>
            <dd>{limits.queue}</dd>
            <dt>{t('server.image')}</dt>
            <dd>{mebibytes(limits.imageBytes)}</dd>
            <dt>{t('server.pdf')}</dt>
            <dd>{t('server.pdf.value', { size: mebibytes(limits.pdfBytes), pages: limits.pages })}</dd>
          </>
        )}
        <dt>{t('server.keys')}</dt>
        <dd>{t(server.value?.keys ? 'server.keys.yes' : 'server.keys.no')}</dd>
      </dl>
      <p class="hint">{t('server.about')}</p>
      <p>
        <a href="/metrics">/metrics</a> · <a href="/readyz">/readyz</a>
        {serves('/openapi.json') && (
          <>
            {' '}
            · <a href="/openapi.json">/openapi.json</a>
          </>
        )}
      </p>
    </Dialog>
  );
}
