import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { correct, current } from '../store/documents.ts';
import { selected } from '../store/view.ts';

/** What is being corrected: an id of the reading. */
export const editing = signal<string | undefined>(undefined);

interface Props {
  readonly id: string;
  /** With corrections. */
  readonly text: string;
  /** As it was read. */
  readonly original: string;
}

/** A field in place of a text: Enter keeps, Escape leaves it as it was. */
export function Editor({ id, text, original }: Props) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  const end = (keep: boolean) => {
    if (editing.value !== id) return;
    editing.value = undefined;
    if (keep && current.value && ref.current) correct(current.value, id, ref.current.value, original);
  };
  return (
    <textarea
      ref={ref}
      class="editor"
      aria-label={t('correct')}
      rows={Math.max(1, text.split('\n').length)}
      cols={Math.max(8, Math.min(60, text.length + 2))}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') end(false);
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        end(true);
      }}
    >
      {text}
    </textarea>
  );
}

/** Keys of a list of parts: arrows choose, Enter corrects. @param ids in their order */
export const listKeys = (ids: () => readonly string[]) => (event: KeyboardEvent) => {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    const all = ids();
    const at = all.indexOf(selected.value ?? '');
    selected.value = all[Math.min(all.length - 1, Math.max(0, at + step))];
    event.preventDefault();
  }
  if ((event.key === 'Enter' || event.key === 'F2') && selected.value !== undefined && ids().includes(selected.value)) {
    editing.value = selected.value;
    event.preventDefault();
  }
};

/** A double click corrects. */
export const onDoubleClick = (event: MouseEvent) => {
  const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
  if (id !== undefined) editing.value = id;
};
