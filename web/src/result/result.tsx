import { useEffect, useState } from 'preact/hooks';
import { textFormsOf } from '../export/forms.ts';
import { textOf } from '../export/save.ts';
import { formatNumber, t } from '../i18n/t.ts';
import type { Reading } from '../reading/reading.ts';
import { type Document, reading } from '../store/documents.ts';
import { cancel, run } from '../store/run.ts';
import { drawer, overlay, wish } from '../store/view.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { SchemaBuilder } from '../wish/schema-builder.tsx';
import { asksInWords } from '../wish/wish.ts';
import { AnswerView } from './answer-view.tsx';
import { BlocksView } from './blocks-view.tsx';
import { CodeView } from './code-view.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FieldsView } from './fields-view.tsx';
import { FormulasView } from './formulas-view.tsx';
import { RawView } from './raw-view.tsx';
import { TablesView } from './tables-view.tsx';
import { TextView } from './text-view.tsx';

const tabs = ['wanted', 'reading', 'lines', 'raw', 'code', 'answer'] as const;
type Tab = (typeof tabs)[number];

/** What was read, beside the picture. */
export function Result({ document }: { readonly document: Document }) {
  const [tab, setTab] = useState<Tab>('reading');
  const asksFields = wish.value.task === 'key_information_extraction' && !asksInWords(wish.value);
  // Fields are named first, then read.
  useEffect(
    () =>
      setTab(
        asksFields && document.job.peek().state === 'done' && reading.peek().fields.length === 0 ? 'wanted' : 'reading',
      ),
    [asksFields],
  );
  const job = document.job.value;
  const now = reading.value;
  const done = job.state === 'done';
  const shown = tabs.filter((id) => {
    if (id === 'wanted') return asksFields;
    return done ? id !== 'lines' || hasLinesBesides(now) : id === 'reading' || id === 'code';
  });
  const chosen = shown.includes(tab) ? tab : 'reading';
  return (
    <section class="result" aria-label={t('result')}>
      <Tabs
        label={t('result')}
        tabs={shown.map((id) => ({ id, label: t(`tab.${id}`) }))}
        chosen={chosen}
        onChoose={setTab}
        aside={
          done && (
            <div class="actions">
              <CopyButton text={() => textOf(document, textFormsOf(reading.value)[0] ?? 'text')} />
              <ExportMenu document={document} />
            </div>
          )
        }
      >
        <Chosen tab={chosen} document={document} onRead={() => setTab('reading')} />
      </Tabs>
      {done && <Status document={document} />}
    </section>
  );
}

function Chosen({ tab, document, onRead }: { tab: Tab; document: Document; onRead: () => void }) {
  if (tab === 'wanted') {
    const read = () => {
      onRead();
      run(document, wish.value);
    };
    return <SchemaBuilder canRead onRead={read} />;
  }
  if (tab === 'code') return <CodeView document={document} />;
  if (document.job.value.state !== 'done') return <Waiting document={document} />;
  if (tab === 'raw') return <RawView document={document} />;
  if (tab === 'answer') return <AnswerView document={document} />;
  return <div class="reading">{tab === 'lines' ? <TextView /> : <Rendered reading={reading.value} />}</div>;
}

/** Whether there are lines that the reading shows as something else. */
const hasLinesBesides = ({ lines, blocks, tables, fields, formulas }: Reading) =>
  lines.length > 0 && [blocks, tables, fields, formulas].some((each) => each.length > 0);

function Rendered({ reading: now }: { readonly reading: Reading }) {
  if (now.blocks.length > 0) return <BlocksView />;
  if (now.tables.length > 0) return <TablesView />;
  if (now.formulas.length > 0) return <FormulasView />;
  if (now.fields.length > 0) return <FieldsView />;
  return <TextView />;
}

function Waiting({ document }: { readonly document: Document }) {
  const job = document.job.value;
  const again = () => run(document, document.wish.value ?? wish.value);
  if (job.state === 'failed') {
    return (
      <div class="state" role="alert">
        <Icon name="warning" />
        <p>{job.message}</p>
        <button type="button" class="button primary" onClick={again}>
          {t('again')}
        </button>
      </div>
    );
  }
  if (job.state === 'idle' || job.state === 'cancelled') {
    return (
      <div class="state">
        <p>{t(job.state === 'idle' ? 'state.idle' : 'state.cancelled')}</p>
        <button type="button" class="button primary" onClick={again}>
          {t('read')}
        </button>
      </div>
    );
  }
  const pages = document.pages.value;
  const total = pages.state === 'shown' ? pages.sizes.length : 0;
  const read = job.state === 'reading' ? job.pages : 0;
  return (
    <div class="state reading-now">
      <p role="status">
        {job.state === 'waiting'
          ? t('state.waiting')
          : total > 1
            ? t('state.pages', { read, total })
            : t('state.reading')}
      </p>
      {total > 1 ? (
        <progress max={total} value={read} aria-label={t('progress')} />
      ) : (
        <progress aria-label={t('progress')} />
      )}
      <button type="button" class="button" onClick={() => cancel(document)}>
        <Icon name="stop" />
        {t('cancel')}
      </button>
      {job.state === 'reading' && job.text !== '' && <pre class="stream">{job.text}</pre>}
    </div>
  );
}

/** How it went: time, counts, what is doubtful, and the server's remarks. */
function Status({ document }: { readonly document: Document }) {
  const job = document.job.value;
  if (job.state !== 'done') return null;
  const { lines } = reading.value;
  const doubtful = lines.filter(({ confidence }) => confidence < overlay.value.threshold).length;
  const edits = Object.keys(document.edits.value).length;
  const { usage, warnings } = job.answer;
  return (
    <footer class="status">
      {warnings.length > 0 && (
        <ul class="warnings">
          {warnings.map((warning) => (
            <li key={warning}>
              <Icon name="warning" />
              {warning}
            </li>
          ))}
        </ul>
      )}
      <ul class="facts">
        <li>{t('fact.time', { seconds: formatNumber(job.ms / 1000, 2) })}</li>
        {lines.length > 0 && <li>{t('fact.lines', { count: formatNumber(lines.length) })}</li>}
        {doubtful > 0 && <li class="doubtful">{t('fact.doubtful', { count: formatNumber(doubtful) })}</li>}
        {edits > 0 && <li>{t('fact.edits', { count: edits })}</li>}
        {usage && (
          <li title={t('fact.tokens.about')}>
            {t('fact.tokens', {
              input: formatNumber(usage.prompt_tokens),
              output: formatNumber(usage.completion_tokens),
            })}
          </li>
        )}
        <li>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              drawer.value = 'compare';
            }}
          >
            {t('compare')}
          </button>
        </li>
      </ul>
    </footer>
  );
}
