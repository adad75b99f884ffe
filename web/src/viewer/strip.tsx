import { t } from '../i18n/t.ts';
import { FilePicker } from '../start/file-picker.tsx';
import { choose, close } from '../start/open-files.ts';
import { current, type Document, documents } from '../store/documents.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Thumbnail } from './thumbnail.tsx';

/** The open files, and the pages of the one that is looked at. */
export function Strip({ document }: { readonly document: Document }) {
  const pages = document.pages.value;
  const count = pages.state === 'shown' ? pages.sizes.length : 1;
  return (
    <aside class="strip" aria-label={t('files')}>
      <ul class="files">
        {documents.value.map((each) => (
          <FileItem key={each.id} document={each} />
        ))}
      </ul>
      {count > 1 && (
        <ol class="pages" aria-label={t('pages')}>
          {Array.from({ length: count }, (_, page) => (
            <li key={page}>
              <button
                type="button"
                class="page"
                aria-current={document.page.value === page ? 'page' : undefined}
                aria-label={t('page.number', { number: page + 1 })}
                onClick={() => {
                  document.page.value = page;
                }}
              >
                <Thumbnail document={document} page={page} />
                <span aria-hidden="true">{page + 1}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <FilePicker icon="plus" label={t('files.add')} />
    </aside>
  );
}

function FileItem({ document }: { readonly document: Document }) {
  const { state } = document.job.value;
  return (
    <li class="file" data-state={state}>
      <button
        type="button"
        class="file-open"
        aria-current={current.value === document ? 'true' : undefined}
        onClick={() => choose(document)}
        title={document.name}
      >
        <Thumbnail document={document} page={0} />
        <span class="file-name">{document.name}</span>
        <span class={`file-state is-${state}`}>{t(`job.${state}`)}</span>
      </button>
      <IconButton icon="close" label={t('file.close', { name: document.name })} onClick={() => close(document)} />
    </li>
  );
}
