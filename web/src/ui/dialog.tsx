import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { IconButton } from './icon-button.tsx';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** A drawer stands at the page's side. */
  readonly drawer?: boolean;
  readonly children: ComponentChildren;
}

/** A dialog over the page; the browser keeps the focus inside it, and Escape closes it. */
export function Dialog({ title, onClose, drawer, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      class={drawer ? 'dialog drawer' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        // The ground around the dialog belongs to it.
        if (event.target === ref.current) onClose();
      }}
    >
      <div class="dialog-body">
        <div class="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon="close" label={t('close')} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
