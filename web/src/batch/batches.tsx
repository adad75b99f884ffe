import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { change, wish } from '../store/view.ts';
import { Icon } from '../ui/icon.tsx';
import { Options } from '../wish/options.tsx';
import { type TaskName, tasks } from '../wish/tasks.ts';
import { type Batch, createBatch, ended, linesOf, listBatches } from './batch-api.ts';
import { BatchCard } from './batch-card.tsx';

/** How often running batches are looked at, in milliseconds. */
const every = 2000;
const readable = /\.(png|jpe?g|webp|bmp|gif|tiff?|heic|avif|p[bgp]m|jp2|j2k|ico|svg|pdf)$/i;

/** Work by the thousand: files or lines in, live counts, answers out. */
export function Batches() {
  const [batches, setBatches] = useState<readonly Batch[] | undefined>(undefined);
  const [state, setState] = useState<'idle' | 'sending' | { readonly failed: string }>('idle');
  const refresh = async () => {
    try {
      setBatches(await listBatches());
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  const running = batches?.some((batch) => !ended(batch)) ?? false;
  useEffect(() => void refresh(), []);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void refresh(), every);
    return () => clearInterval(timer);
  }, [running]);

  const start = async (files: readonly File[]) => {
    const [lines] = files.filter(({ name }) => name.endsWith('.jsonl'));
    const pictures = files.filter(({ name }) => readable.test(name));
    if (!lines && pictures.length === 0) return;
    setState('sending');
    try {
      const name = lines?.name.replace(/\.jsonl$/, '') ?? pictures[0]?.webkitRelativePath.split('/')[0] ?? '';
      const content = lines ?? (await linesOf(pictures, wish.value, new AbortController().signal));
      await createBatch(content, name || t('batch.name', { count: pictures.length }));
      setState('idle');
      await refresh();
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <div class="batches">
      <div class="batches-head">
        <h1>{t('batch.title')}</h1>
        <p class="lead">{t('batch.lead')}</p>
      </div>
      <section class="batch-new" aria-label={t('batch.new')}>
        <div class="compare-wish">
          <label class="option">
            <span>{t('task')}</span>
            <select
              class="select"
              value={wish.value.task}
              onChange={(event) => change({ task: event.currentTarget.value as TaskName, sentence: '' })}
            >
              {tasks.map(({ name, label }) => (
                <option key={name} value={name}>
                  {t(label)}
                </option>
              ))}
            </select>
          </label>
          <Options />
        </div>
        <div class="drop-actions">
          <Picker label={t('batch.files')} accept="image/*,.pdf" onFiles={start} primary />
          <Picker label={t('batch.folder')} folder onFiles={start} />
          <Picker label={t('batch.lines')} accept=".jsonl" onFiles={start} />
        </div>
        {state === 'sending' && <progress aria-label={t('progress')} />}
        {typeof state === 'object' && (
          <p class="wrong" role="alert">
            {state.failed}
          </p>
        )}
      </section>
      {batches?.length === 0 && <p class="empty">{t('batch.none')}</p>}
      <ul class="batch-list">
        {batches?.map((batch) => (
          <BatchCard key={batch.id} batch={batch} onChange={() => void refresh()} />
        ))}
      </ul>
    </div>
  );
}

interface PickerProps {
  readonly label: string;
  readonly accept?: string;
  readonly folder?: boolean;
  readonly primary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function Picker({ label, accept = '', folder = false, primary = false, onFiles }: PickerProps) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={primary ? 'button primary' : 'button'} onClick={() => ref.current?.click()}>
        <Icon name="upload" />
        {label}
      </button>
      <input
        ref={ref}
        type="file"
        class="file-input"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple
        {...(folder && { webkitdirectory: true })}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
