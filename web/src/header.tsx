import { entries } from './history/history.ts';
import { languages } from './i18n/languages.ts';
import { t } from './i18n/t.ts';
import { currentId } from './store/documents.ts';
import { language, theme, themes } from './store/preferences.ts';
import { health, server, serves } from './store/server.ts';
import { drawer, route } from './store/view.ts';
import { IconButton } from './ui/icon-button.tsx';

/** The name, the ways to other pages, and what holds for all of them. */
export function Header() {
  const next = themes[(themes.indexOf(theme.value) + 1) % themes.length] ?? 'auto';
  const now = health.value;
  const state = now === undefined ? 'unknown' : now === 'unreachable' ? 'down' : now.status === 'ready' ? 'up' : 'full';
  return (
    <header class="header">
      <a
        class="brand"
        href="/"
        aria-label="Inkstone"
        onClick={(event) => {
          event.preventDefault();
          route.value = 'read';
          currentId.value = undefined;
        }}
      >
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>Inkstone</span>
      </a>
      <nav class="nav" aria-label={t('nav')}>
        <button
          type="button"
          class="nav-link"
          aria-current={route.value === 'read' ? 'page' : undefined}
          onClick={() => {
            route.value = 'read';
          }}
        >
          {t('nav.read')}
        </button>
        {server.value?.batches && (
          <button
            type="button"
            class="nav-link"
            aria-current={route.value === 'batches' ? 'page' : undefined}
            onClick={() => {
              route.value = 'batches';
            }}
          >
            {t('nav.batches')}
          </button>
        )}
        {serves('/docs/') && (
          <a class="nav-link" href="/docs/">
            {t('nav.docs')}
          </a>
        )}
        {serves('/docs/reference/') && (
          <a class="nav-link wide-only" href="/docs/reference/">
            {t('nav.reference')}
          </a>
        )}
      </nav>
      <div class="header-end">
        <button
          type="button"
          class={`health ${state}`}
          title={t(`health.${state}`)}
          aria-label={t(`health.${state}`)}
          onClick={() => {
            drawer.value = 'server';
          }}
        >
          <i aria-hidden="true" />
        </button>
        <IconButton
          icon="history"
          label={t('history', { count: entries.value.length })}
          onClick={() => {
            drawer.value = 'history';
          }}
        />
        <IconButton
          icon={theme.value === 'auto' ? 'auto' : theme.value === 'dark' ? 'moon' : 'sun'}
          label={t(`theme.${theme.value}`)}
          onClick={() => {
            theme.value = next;
          }}
        />
        <button
          type="button"
          class="language"
          lang={language.value === 'en' ? 'zh' : 'en'}
          onClick={() => {
            language.value = languages.find((each) => each !== language.value) ?? 'en';
          }}
        >
          {language.value === 'en' ? '中文' : 'English'}
        </button>
      </div>
    </header>
  );
}
