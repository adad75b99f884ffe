import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { Line } from '../reading/reading.ts';
import { rowsOf, type TextRun, textRuns } from '../reading/text-runs.ts';
import { current, reading } from '../store/documents.ts';
import { overlay, selected } from '../store/view.ts';
import { Chunks } from '../ui/chunks.tsx';
import { surenessOf } from '../viewer/colours.ts';
import { Editor, editing, listKeys, onDoubleClick } from './editing.tsx';
import { pointing, useHighlight } from './use-highlight.ts';

/** The text as it stands, each line of it bound to its place. */
export function TextView() {
  const ref = useRef<HTMLDivElement>(null);
  useHighlight(ref);
  const rows = useComputed(() => rowsOf(textRuns(reading.value)));
  const lines = useComputed(() => new Map(reading.value.lines.map((line) => [line.id, line])));
  if (reading.value.text.trim() === '') return <p class="empty">{t('result.nothing')}</p>;
  return (
    <div
      ref={ref}
      class="text-view"
      role="group"
      tabIndex={0}
      aria-label={t('result.text')}
      {...pointing}
      onDblClick={onDoubleClick}
      onKeyDown={listKeys(() => reading.value.lines.map(({ id }) => id))}
    >
      <Chunks
        items={rows.value}
        size={60}
        guess={26}
        wanted={(row) => row.some(({ line }) => line !== undefined && line === selected.value)}
        render={(row, i) => (
          <p key={i} class="row">
            {row.length === 0
              ? '\u00a0'
              : row.map((run, k) => <Run key={k} run={run} line={lines.value.get(run.line ?? '')} />)}
          </p>
        )}
      />
    </div>
  );
}

function Run({ run, line }: { readonly run: TextRun; readonly line: Line | undefined }) {
  if (!line) return <>{run.text}</>;
  if (editing.value === line.id) return <Editor id={line.id} text={line.text} original={originalOf(line.id)} />;
  const edited = current.value?.edits.value[line.id] !== undefined;
  const sureness = surenessOf(line.confidence, overlay.value.threshold);
  return (
    <span
      data-id={line.id}
      class={`run ${sureness}${edited ? ' edited' : ''}`}
      title={t('confidence', { percent: Math.round(line.confidence * 100) })}
    >
      {run.text}
    </span>
  );
}

const originalOf = (id: string) => current.value?.raw.value.lines.find((line) => line.id === id)?.text ?? '';
