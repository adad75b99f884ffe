import { useEffect, useState } from 'preact/hooks';
import { type TextForm, textFormsOf } from '../export/forms.ts';
import { textOf } from '../export/save.ts';
import { t } from '../i18n/t.ts';
import { type Document, reading } from '../store/documents.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { JsonTree } from './json-tree.tsx';

/** Longer texts are shown from their beginning; copies and files are whole. */
const mostShown = 400_000;

/** The answer as it is written in each of its forms. */
export function RawView({ document }: { readonly document: Document }) {
  const forms = textFormsOf(reading.value);
  const [wanted, setWanted] = useState<TextForm | undefined>(undefined);
  const form = wanted !== undefined && forms.includes(wanted) ? wanted : (forms[0] ?? 'text');
  const [text, setText] = useState('');
  const now = reading.value;
  useEffect(() => {
    let gone = false;
    textOf(document, form).then((written) => {
      if (!gone) setText(written);
    });
    return () => {
      gone = true;
    };
  }, [document, form, now]);
  return (
    <div class="raw-view">
      <div class="raw-head">
        <fieldset class="segments">
          <legend class="sr-only">{t('form')}</legend>
          {forms.map((each) => (
            <label key={each} class={each === form ? 'segment chosen' : 'segment'}>
              <input
                type="radio"
                name="raw-form"
                value={each}
                checked={each === form}
                onChange={() => setWanted(each)}
              />
              {t(`form.${each}`)}
            </label>
          ))}
        </fieldset>
        <CopyButton text={() => textOf(document, form)} />
      </div>
      {form === 'json' ? (
        <JsonTree text={text} />
      ) : (
        <pre class="raw" role="region" tabIndex={0} aria-label={t(`form.${form}`)}>
          {text.slice(0, mostShown)}
        </pre>
      )}
    </div>
  );
}
