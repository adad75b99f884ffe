import { CompareDrawer } from './compare/compare-drawer.tsx';
import { Header } from './header.tsx';
import { HistoryDrawer } from './history/history-drawer.tsx';
import { t } from './i18n/t.ts';
import { RegionCard } from './region/region-card.tsx';
import { Result } from './result/result.tsx';
import { ServerDrawer } from './server-drawer.tsx';
import { dragging } from './start/listen-for-files.ts';
import { Start } from './start/start.tsx';
import { current } from './store/documents.ts';
import { drawer, notice, route, side } from './store/view.ts';
import { KeyDialog } from './ui/key-dialog.tsx';
import { lazy, Suspense } from './ui/lazy.tsx';
import { Strip } from './viewer/strip.tsx';
import { Viewer } from './viewer/viewer.tsx';
import { WishBar } from './wish/wish-bar.tsx';

const Batches = lazy(() => import('./batch/batches.tsx').then(({ Batches: page }) => page));

export function App() {
  const document = current.value;
  return (
    <>
      <Header />
      <main class={route.value === 'read' && document ? 'main working' : 'main'}>
        {route.value === 'batches' ? (
          <Suspense of={Batches} />
        ) : (
          <>
            {document && <h1 class="sr-only">{document.name}</h1>}
            {document && <WishBar />}
            {document ? (
              <div class={`work showing-${side.value}`}>
                <Strip document={document} />
                <SideSwitch />
                <div class="picture-side">
                  <Viewer key={document.id} document={document} />
                  <RegionCard />
                </div>
                <Result key={document.id} document={document} />
              </div>
            ) : (
              <Start />
            )}
          </>
        )}
      </main>
      {dragging.value && (
        <div class="dropping" aria-hidden="true">
          <p>{t('drop.here')}</p>
        </div>
      )}
      {drawer.value === 'history' && <HistoryDrawer />}
      {drawer.value === 'server' && <ServerDrawer />}
      {drawer.value === 'compare' && <CompareDrawer />}
      <KeyDialog />
      <div class="sr-only" role="status" aria-live="polite">
        {notice.value}
      </div>
    </>
  );
}

/** On a narrow screen one side is shown at a time. */
function SideSwitch() {
  return (
    <div class="side-switch" role="group" aria-label={t('sides')}>
      {(['picture', 'reading'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={side.value === each}
          onClick={() => {
            side.value = each;
          }}
        >
          {t(each === 'picture' ? 'picture' : 'tab.reading')}
        </button>
      ))}
    </div>
  );
}
