import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../ui/icon.tsx';
import { openFiles } from './open-files.ts';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  /** Take a picture with the camera. */
  readonly camera?: boolean;
  readonly primary?: boolean;
}

const accepted = 'image/*,application/pdf,.pdf,.tif,.tiff,.heic';

/** A button that opens files. */
export function FilePicker({ icon, label, camera = false, primary = false }: Props) {
  const ref = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={primary ? 'button primary' : 'button'} onClick={() => ref.current?.click()}>
        <Icon name={icon} />
        {label}
      </button>
      <input
        ref={ref}
        type="file"
        class="file-input"
        tabIndex={-1}
        aria-label={label}
        accept={camera ? 'image/*' : accepted}
        multiple={!camera}
        {...(camera && { capture: 'environment' })}
        onChange={(event) => {
          openFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
