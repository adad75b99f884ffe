import { t } from '../i18n/t.ts';
import { current } from '../store/documents.ts';
import { server } from '../store/server.ts';
import { change, wish } from '../store/view.ts';
import { type DocumentForm, documentForms } from './tasks.ts';
import type { Wish } from './wish.ts';

/** Languages that can be named, most asked for first (docs/tasks/languages.md). */
const named =
  'zh en ja ko ru ar de fr es it pt vi uk he el bg cs da et fi ga hr hu is lt lv mk mt nb nl pl ro sk sl sq sr sv tr be fa'.split(
    ' ',
  );

/** What else can be said; only what matters for the task and the file at hand. */
export function Options() {
  const now = wish.value;
  const document = current.value;
  const engines = server.value?.engines ?? [];
  const pages = document?.pages.value;
  const several =
    document?.kind === 'pdf' || (pages?.state === 'shown' && pages.sizes.length > 1) || document?.kind === 'other';
  return (
    <div class="options">
      {now.task === 'document_parsing' && (
        <label class="option">
          <span>{t('option.form')}</span>
          <select
            class="select"
            value={now.form}
            onChange={(event) => change({ form: event.currentTarget.value as DocumentForm })}
          >
            {documentForms.map((form) => (
              <option key={form} value={form}>
                {t(`form.${form}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {now.task === 'multi_lan' && <LanguageChoice />}
      {several && (
        <label class="option">
          <span>{t('option.pages')}</span>
          <input
            class="input"
            type="text"
            size={10}
            placeholder="1-3,7"
            value={now.pages}
            onInput={(event) => change({ pages: event.currentTarget.value })}
          />
        </label>
      )}
      {several && (
        <label class="option">
          <span>{t('option.textLayer')}</span>
          <select
            class="select"
            value={now.textLayer}
            onChange={(event) => change({ textLayer: event.currentTarget.value as Wish['textLayer'] })}
          >
            <option value="auto">{t('textLayer.auto')}</option>
            <option value="ocr">{t('textLayer.ocr')}</option>
            <option value="text">{t('textLayer.text')}</option>
          </select>
        </label>
      )}
      <label class="option">
        <span>{t('option.model')}</span>
        <select class="select" value={now.model} onChange={(event) => change({ model: event.currentTarget.value })}>
          {(server.value?.models ?? [now.model]).map((model) => (
            <option key={model} value={model}>
              {model}
            </option>
          ))}
        </select>
      </label>
      {engines.length > 1 && (
        <label class="option">
          <span>{t('option.engine')}</span>
          <select class="select" value={now.engine} onChange={(event) => change({ engine: event.currentTarget.value })}>
            <option value="">{t('engine.auto')}</option>
            {engines.map((engine) => (
              <option key={engine} value={engine}>
                {engine}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="option check">
        <input
          type="checkbox"
          checked={now.rotate}
          onChange={(event) => change({ rotate: event.currentTarget.checked })}
        />
        <span>{t('option.rotate')}</span>
      </label>
    </div>
  );
}

function LanguageChoice() {
  const { languages } = wish.value;
  const spell = new Intl.DisplayNames([globalThis.document.documentElement.lang || 'en'], { type: 'language' });
  const toggle = (code: string) =>
    change({ languages: languages.includes(code) ? languages.filter((each) => each !== code) : [...languages, code] });
  return (
    <fieldset class="option languages">
      <legend>{t('option.languages')}</legend>
      {named.map((code) => (
        <label key={code} class={languages.includes(code) ? 'segment chosen' : 'segment'}>
          <input type="checkbox" checked={languages.includes(code)} onChange={() => toggle(code)} />
          {spell.of(code)}
        </label>
      ))}
    </fieldset>
  );
}
