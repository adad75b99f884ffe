import { useEffect, useState } from 'preact/hooks';
import { addressOf } from '../api/address.ts';
import { type Answer, ask } from '../api/ask.ts';
import { bodyOf } from '../api/body.ts';
import { formatNumber, t } from '../i18n/t.ts';
import { current } from '../store/documents.ts';
import { change, drawer, wish } from '../store/view.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Options } from '../wish/options.tsx';
import { type TaskName, tasks } from '../wish/tasks.ts';
import { type Difference, differences } from './differences.ts';

type State =
  | 'idle'
  | 'reading'
  | { readonly failed: string }
  | { readonly answer: Answer; readonly ms: number; readonly parts: readonly Difference[] };

/** Reads the document once more with other settings, and shows what differs. */
export function CompareDrawer() {
  const document = current.value;
  const [state, setState] = useState<State>('idle');
  const [controller] = useState(() => new AbortController());
  useEffect(() => () => controller.abort(), [controller]);
  const job = document?.job.value;
  if (!document || job?.state !== 'done') return null;
  const read = async () => {
    setState('reading');
    const began = performance.now();
    try {
      const address = await addressOf(document.file, document.name, wish.value.model, controller.signal);
      const answer = await ask(bodyOf(wish.value, address), controller.signal, () => undefined);
      setState({ answer, ms: performance.now() - began, parts: await differences(job.answer.text, answer.text) });
    } catch (error) {
      if (!controller.signal.aborted) setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Dialog
      title={t('compare.title')}
      onClose={() => {
        drawer.value = undefined;
      }}
    >
      <p class="hint">{t('compare.about')}</p>
      <div class="compare-wish">
        <label class="option">
          <span>{t('task')}</span>
          <select
            class="select"
            value={wish.value.task}
            onChange={(event) => change({ task: event.currentTarget.value as TaskName })}
          >
            {tasks.map(({ name, label }) => (
              <option key={name} value={name}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <Options />
        <button type="button" class="button primary" disabled={state === 'reading'} onClick={() => void read()}>
          {t('compare.read')}
        </button>
      </div>
      {state === 'reading' && <progress aria-label={t('progress')} />}
      {typeof state === 'object' && 'failed' in state && (
        <p class="wrong" role="alert">
          {state.failed}
        </p>
      )}
      {typeof state === 'object' && 'answer' in state && (
        <>
          <p role="status">
            {state.parts.every(({ kind }) => kind === 'same')
              ? t('compare.same')
              : t('compare.differs', { count: state.parts.filter(({ kind }) => kind !== 'same').length })}
            {' · '}
            {t('compare.times', { before: formatNumber(job.ms / 1000, 2), after: formatNumber(state.ms / 1000, 2) })}
          </p>
          <pre class="diff" role="region" tabIndex={0} aria-label={t('compare.title')}>
            {state.parts.map(({ kind, text }, i) =>
              kind === 'same' ? (
                <span key={i}>{text}</span>
              ) : kind === 'added' ? (
                <ins key={i}>{text}</ins>
              ) : (
                <del key={i}>{text}</del>
              ),
            )}
          </pre>
        </>
      )}
    </Dialog>
  );
}
