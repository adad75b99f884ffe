import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { change, wish } from '../store/view.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { presets } from './presets.ts';
import { emptyField, fromSample, type SchemaField, toSchema } from './schema-field.ts';

/** Deepest group the API takes. */
const deepest = 3;

/** The fields that are asked for: named by hand, taken from a sample, or from a preset. */
export function SchemaBuilder({ onRead, canRead }: { readonly onRead: () => void; readonly canRead: boolean }) {
  const [json, setJson] = useState<string | undefined>(undefined);
  const [wrong, setWrong] = useState(false);
  const { fields } = wish.value;
  const setFields = (next: readonly SchemaField[]) => change({ fields: next });
  const take = () => {
    try {
      setFields(fromSample(json ?? ''));
      setJson(undefined);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <div class="schema">
      <div class="schema-head">
        <p class="hint">{t('schema.about')}</p>
        <div class="schema-presets">
          {presets.map(({ name, schema }) => (
            <button
              key={name}
              type="button"
              class="chip"
              onClick={() => setFields(fromSample(JSON.stringify(schema), true))}
            >
              {t(`preset.${name}`)}
            </button>
          ))}
          <button
            type="button"
            class="chip"
            aria-expanded={json !== undefined}
            onClick={() => setJson(json === undefined ? JSON.stringify(toSchema(fields), undefined, 2) : undefined)}
          >
            {t('schema.sample')}
          </button>
        </div>
      </div>
      {json === undefined ? (
        <>
          <Fields fields={fields} onChange={setFields} level={1} />
          <div class="schema-foot">
            <button type="button" class="button primary" disabled={!canRead} onClick={onRead}>
              <Icon name="play" />
              {t(fields.length > 0 ? 'schema.read' : 'schema.readAll')}
            </button>
          </div>
        </>
      ) : (
        <div class="schema-json">
          <textarea
            class="input code"
            rows={8}
            aria-label={t('schema.sample')}
            aria-invalid={wrong}
            value={json}
            onInput={(event) => setJson(event.currentTarget.value)}
          />
          {wrong && (
            <p class="wrong" role="alert">
              {t('schema.wrong')}
            </p>
          )}
          <button type="button" class="button primary" onClick={take}>
            {t('schema.take')}
          </button>
        </div>
      )}
    </div>
  );
}

interface FieldsProps {
  readonly fields: readonly SchemaField[];
  readonly onChange: (fields: readonly SchemaField[]) => void;
  readonly level: number;
}

function Fields({ fields, onChange, level }: FieldsProps) {
  const put = (at: number, part: Partial<SchemaField>) =>
    onChange(fields.map((field, i) => (i === at ? { ...field, ...part } : field)));
  return (
    <ul class="schema-fields">
      {fields.map((field, i) => (
        <li key={i}>
          <div class="schema-field">
            <input
              class="input"
              type="text"
              aria-label={t('schema.name')}
              placeholder={t('schema.name')}
              value={field.name}
              onInput={(event) => put(i, { name: event.currentTarget.value })}
            />
            {field.kind === 'value' && (
              <input
                class="input hint-input"
                type="text"
                aria-label={t('schema.hint')}
                placeholder={t('schema.hint')}
                value={field.hint}
                onInput={(event) => put(i, { hint: event.currentTarget.value })}
              />
            )}
            {level < deepest && (
              <select
                class="select"
                aria-label={t('schema.kind')}
                value={field.kind}
                onChange={(event) => put(i, { kind: event.currentTarget.value as SchemaField['kind'] })}
              >
                <option value="value">{t('schema.value')}</option>
                <option value="group">{t('schema.group')}</option>
                <option value="list">{t('schema.list')}</option>
              </select>
            )}
            <IconButton
              icon="trash"
              label={t('schema.remove', { name: field.name })}
              onClick={() => onChange(fields.filter((_, k) => k !== i))}
            />
          </div>
          {field.kind !== 'value' && (
            <Fields fields={field.fields} onChange={(inner) => put(i, { fields: inner })} level={level + 1} />
          )}
        </li>
      ))}
      <li>
        <button type="button" class="button quiet" onClick={() => onChange([...fields, emptyField])}>
          <Icon name="plus" />
          {t('schema.add')}
        </button>
      </li>
    </ul>
  );
}
