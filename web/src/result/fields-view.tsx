import { useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { Field } from '../reading/reading.ts';
import { current, reading } from '../store/documents.ts';
import { Confidence } from './confidence.tsx';
import { Editor, editing, listKeys, onDoubleClick } from './editing.tsx';
import { pointing, useHighlight } from './use-highlight.ts';

const spelled = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** The values that were asked for, each with the line that proves it. */
export function FieldsView() {
  const ref = useRef<HTMLDivElement>(null);
  useHighlight(ref);
  const { fields } = reading.value;
  return (
    <div
      ref={ref}
      class="fields-view"
      role="group"
      tabIndex={0}
      aria-label={t('task.fields')}
      {...pointing}
      onDblClick={onDoubleClick}
      onKeyDown={listKeys(() => fields.map(({ id }) => id))}
    >
      <dl>
        {fields.map((field) => (
          <FieldRow key={field.id} field={field} />
        ))}
      </dl>
    </div>
  );
}

function FieldRow({ field }: { readonly field: Field }) {
  const { id, path, value, printed, confidence } = field;
  const missing = value === null || value === undefined || value === '';
  const original = current.value?.raw.value.fields.find((each) => each.id === id)?.value;
  const proof = reading.value.lines.filter((line) => field.proof.includes(line.id)).map(({ text }) => text);
  const edited = current.value?.edits.value[id] !== undefined;
  return (
    <div class="field" data-id={id}>
      <dt>{path}</dt>
      <dd class={edited ? 'edited' : undefined}>
        {editing.value === id ? (
          <Editor id={id} text={missing ? '' : spelled(value)} original={missing ? '' : spelled(original)} />
        ) : missing ? (
          <span class="missing">{t('field.missing')}</span>
        ) : (
          <span class="value">{spelled(value)}</span>
        )}
        {!missing && <Confidence value={confidence} />}
        {(printed !== undefined || proof.length > 0) && (
          <span class="proof">
            {t('field.proof')} {printed ?? proof.join(' · ')}
          </span>
        )}
      </dd>
    </div>
  );
}
