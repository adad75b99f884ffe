import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  /** Of a switch: whether it is on. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** The key that does the same. */
  readonly shortcut?: string;
}

/** A button with a drawing; its name is told to screen readers and shown when the mouse rests on it. */
export const IconButton = ({ icon, label, onClick, pressed, disabled, shortcut }: Props) => (
  <button
    type="button"
    class="icon-button"
    aria-label={label}
    aria-pressed={pressed}
    aria-keyshortcuts={shortcut}
    title={shortcut ? `${label} (${shortcut})` : label}
    disabled={disabled ?? false}
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
);
