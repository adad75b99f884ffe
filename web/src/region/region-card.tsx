import { useEffect, useState } from 'preact/hooks';
import { dataUrl } from '../api/address.ts';
import { ask } from '../api/ask.ts';
import { bodyOf } from '../api/body.ts';
import { t } from '../i18n/t.ts';
import { Maths } from '../result/maths.tsx';
import { pictureOf } from '../store/pictures.ts';
import { wish } from '../store/view.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { type TaskName, tasks } from '../wish/tasks.ts';
import { firstWish } from '../wish/wish.ts';
import { type Region, region } from './region.ts';

/** Tasks that make sense of a part of a page. */
const offered: readonly TaskName[] = [
  'text_recognition',
  'table_parsing',
  'formula_recognition',
  'key_information_extraction',
  'multi_lan',
];
/** A smaller part is a slip of the mouse, in pixels. */
const smallest = 8;

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'done'; readonly text: string; readonly latex?: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads just the region that was marked out. */
export function RegionCard() {
  const now = region.value;
  if (!now?.done || now.right - now.left < smallest || now.bottom - now.top < smallest) return null;
  return <Card key={`${now.left} ${now.top} ${now.right} ${now.bottom}`} of={now} />;
}

function Card({ of }: { readonly of: Region }) {
  const [task, setTask] = useState<TaskName>('text_recognition');
  const [state, setState] = useState<State>({ kind: 'reading' });
  useEffect(() => {
    const controller = new AbortController();
    setState({ kind: 'reading' });
    read(of, task, controller.signal).then(setState, (error: unknown) => {
      if (!controller.signal.aborted)
        setState({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
    return () => controller.abort();
  }, [of, task]);
  return (
    <aside class="region-card" aria-label={t('region.title')}>
      <div class="region-head">
        <select
          class="select"
          aria-label={t('task')}
          value={task}
          onChange={(event) => setTask(event.currentTarget.value as TaskName)}
        >
          {tasks
            .filter(({ name }) => offered.includes(name))
            .map(({ name, label }) => (
              <option key={name} value={name}>
                {t(label)}
              </option>
            ))}
        </select>
        <IconButton
          icon="close"
          label={t('close')}
          onClick={() => {
            region.value = undefined;
          }}
        />
      </div>
      {state.kind === 'reading' && <progress aria-label={t('progress')} />}
      {state.kind === 'failed' && (
        <p class="wrong" role="alert">
          {state.message}
        </p>
      )}
      {state.kind === 'done' && (
        <>
          {state.latex !== undefined && <Maths latex={state.latex} display />}
          <pre class="region-text" role="region" tabIndex={0} aria-label={t('region.title')}>
            {state.text.trim() === '' ? t('result.nothing') : state.text}
          </pre>
          <CopyButton text={() => state.text} />
        </>
      )}
    </aside>
  );
}

async function read(
  { document, page, left, top, right, bottom }: Region,
  task: TaskName,
  signal: AbortSignal,
): Promise<State> {
  const picture = await pictureOf(document, page);
  const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(picture, left, top, width, height, 0, 0, width, height);
  const address = await dataUrl(await canvas.convertToBlob({ type: 'image/png' }));
  const answer = await ask(bodyOf({ ...firstWish, model: wish.value.model, task }, address), signal, () => undefined);
  const latex = answer.ocrResult.formulas?.[0]?.latex;
  const { fields } = answer.ocrResult;
  const text = fields ? JSON.stringify(answer.ocrResult.kv_result, undefined, 2) : answer.text;
  return { kind: 'done', text, ...(latex !== undefined && { latex }) };
}
