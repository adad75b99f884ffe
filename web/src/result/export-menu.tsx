import { useRef } from 'preact/hooks';
import { type FileForm, fileFormsOf, files, type TextForm, textFormsOf } from '../export/forms.ts';
import { save } from '../export/save.ts';
import { t } from '../i18n/t.ts';
import { type Document, reading } from '../store/documents.ts';
import { notice } from '../store/view.ts';
import { Icon } from '../ui/icon.tsx';

/** Everything a document can be saved as. */
export function ExportMenu({ document }: { readonly document: Document }) {
  const ref = useRef<HTMLDetailsElement>(null);
  const forms = [...textFormsOf(reading.value), ...fileFormsOf(reading.value, document.pages.value.state === 'shown')];
  const choose = async (form: TextForm | FileForm) => {
    if (ref.current) ref.current.open = false;
    try {
      await save(document, form);
      notice.value = t('saved', { ending: files[form][0] });
    } catch (error) {
      notice.value = t('save.failed', { reason: String(error) });
    }
  };
  return (
    <details
      ref={ref}
      class="menu"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) event.currentTarget.open = false;
      }}
    >
      <summary class="button">
        <Icon name="download" />
        <span class="label">{t('save')}</span>
      </summary>
      <div class="menu-items">
        {forms.map((form) => (
          <button key={form} type="button" class="menu-item" onClick={() => choose(form)}>
            <span>{t(`form.${form}`)}</span>
            <code>.{files[form][0]}</code>
          </button>
        ))}
      </div>
    </details>
  );
}
