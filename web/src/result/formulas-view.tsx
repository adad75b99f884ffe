import { useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { current, reading } from '../store/documents.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Confidence } from './confidence.tsx';
import { Editor, editing, listKeys, onDoubleClick } from './editing.tsx';
import { Maths } from './maths.tsx';
import { pointing, useHighlight } from './use-highlight.ts';

/** Formulas as they are set, and as they are written. */
export function FormulasView() {
  const ref = useRef<HTMLDivElement>(null);
  useHighlight(ref);
  const { formulas } = reading.value;
  const original = (id: string) => current.value?.raw.value.formulas.find((each) => each.id === id)?.latex ?? '';
  return (
    <div
      ref={ref}
      class="formulas-view"
      role="group"
      tabIndex={0}
      aria-label={t('task.formula')}
      {...pointing}
      onDblClick={onDoubleClick}
      onKeyDown={listKeys(() => formulas.map(({ id }) => id))}
    >
      {formulas.map((formula) => (
        <article key={formula.id} data-id={formula.id} class="formula-card">
          <Maths latex={formula.latex} display />
          {editing.value === formula.id ? (
            <Editor id={formula.id} text={formula.latex} original={original(formula.id)} />
          ) : (
            <code class="latex">{formula.latex}</code>
          )}
          <div class="card-foot">
            <Confidence value={formula.confidence} />
            <CopyButton text={() => formula.latex} label={t('copy.latex')} />
          </div>
        </article>
      ))}
    </div>
  );
}
