import { useEffect, useState } from 'preact/hooks';
import { download } from '../export/save.ts';
import { formatNumber, t } from '../i18n/t.ts';
import { language } from '../store/preferences.ts';
import {
  type Batch,
  cancelBatch,
  contentOf,
  ended,
  firstAnswers,
  nameOf,
  type OutputLine,
  outputOf,
  retryFailed,
} from './batch-api.ts';

/** Answers that are shown of a batch; a file has all of them. */
const shown = 20;

interface Props {
  readonly batch: Batch;
  readonly onChange: () => void;
}

/** One batch: how far it is, and what can be done with it. */
export function BatchCard({ batch, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState('');
  const { total, completed, failed: wrong } = batch.request_counts;
  const attempt = async (action: () => Promise<unknown>) => {
    setFailed('');
    try {
      await action();
      onChange();
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const name = nameOf(batch);
  const when = new Date(batch.created_at * 1000).toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const errorFile = batch.error_file_id;
  return (
    <li class="batch">
      <div class="batch-head">
        <h2>{name}</h2>
        <span class={`batch-status is-${batch.status}`}>{t(`batch.${batch.status}`)}</span>
        <span class="hint">{when}</span>
      </div>
      <progress max={Math.max(1, total)} value={completed + wrong} aria-label={t('batch.progress', { name })} />
      <p class="facts">
        <span>{t('batch.counts', { completed: formatNumber(completed), total: formatNumber(total) })}</span>
        {wrong > 0 && <span class="doubtful">{t('batch.wrong', { count: formatNumber(wrong) })}</span>}
        {batch.eta_seconds !== null && <span>{t('batch.eta', { seconds: formatNumber(batch.eta_seconds) })}</span>}
      </p>
      {batch.errors && (
        <ul class="batch-errors">
          {batch.errors.data.slice(0, shown).map(({ line, message }, i) => (
            <li key={i} class="wrong">
              {line !== null && `${t('batch.line', { line })} `}
              {message}
            </li>
          ))}
        </ul>
      )}
      <div class="batch-actions">
        {completed > 0 && (
          <>
            <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t('batch.look')}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => attempt(async () => download(await outputOf(batch), `${name}.jsonl`))}
            >
              {t(ended(batch) ? 'batch.output' : 'batch.partial')}
            </button>
          </>
        )}
        {errorFile !== null && (
          <>
            <button
              type="button"
              class="button"
              onClick={() => attempt(async () => download(await contentOf(errorFile), `${name}.errors.jsonl`))}
            >
              {t('batch.errors')}
            </button>
            <button type="button" class="button primary" onClick={() => attempt(() => retryFailed(batch))}>
              {t('batch.retry', { count: formatNumber(wrong) })}
            </button>
          </>
        )}
        {!ended(batch) && batch.status !== 'cancelling' && (
          <button type="button" class="button" onClick={() => attempt(() => cancelBatch(batch))}>
            {t('cancel')}
          </button>
        )}
      </div>
      {failed !== '' && (
        <p class="wrong" role="alert">
          {failed}
        </p>
      )}
      {open && <Answers batch={batch} />}
    </li>
  );
}

function Answers({ batch }: { readonly batch: Batch }) {
  const [lines, setLines] = useState<readonly OutputLine[]>([]);
  const { completed } = batch.request_counts;
  useEffect(() => {
    let gone = false;
    firstAnswers(batch, shown).then(
      (found) => {
        if (!gone) setLines(found);
      },
      // The card says what can't be had.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [batch.id, Math.min(completed, shown)]);
  return (
    <dl class="batch-answers">
      {lines.map(({ custom_id: id, response, error }) => (
        <div key={id}>
          <dt>{id}</dt>
          {/* It scrolls, and so can be reached by keys. */}
          <dd tabIndex={0}>{error?.message ?? response?.body.choices?.[0]?.message.content ?? ''}</dd>
        </div>
      ))}
    </dl>
  );
}
