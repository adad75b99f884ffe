import { t } from '../i18n/t.ts';

/** Entries of one list that are drawn at once; the others come when they are asked for. */
const atOnce = 200;
/** Levels that are open to begin with. */
const openLevels = 2;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is being written.
    return undefined;
  }
}

/** JSON to open and close. */
export function JsonTree({ text }: { readonly text: string }) {
  const value = parsed(text);
  return (
    <div class="json" tabIndex={0} role="group" aria-label="JSON">
      {value === undefined ? null : <Node name={undefined} value={value} level={0} />}
    </div>
  );
}

function Node({
  name,
  value,
  level,
}: {
  readonly name: string | undefined;
  readonly value: unknown;
  readonly level: number;
}) {
  const label = name === undefined ? null : <span class="json-key">{name}: </span>;
  if (typeof value !== 'object' || value === null) {
    return (
      <div class="json-leaf">
        {label}
        <span class={`json-${value === null ? 'null' : typeof value}`}>{JSON.stringify(value)}</span>
      </div>
    );
  }
  const entries = Object.entries(value);
  const isList = Array.isArray(value);
  // Places are read better in one line.
  if (isList && entries.length > 0 && entries.every(([, each]) => typeof each === 'number')) {
    return (
      <div class="json-leaf">
        {label}
        <span class="json-number">[{value.join(', ')}]</span>
      </div>
    );
  }
  return (
    <details class="json-node" open={level < openLevels}>
      <summary>
        {label}
        <span class="json-size">{isList ? `[${entries.length}]` : `{${entries.length}}`}</span>
      </summary>
      {entries.slice(0, atOnce).map(([key, each]) => (
        <Node key={key} name={key} value={each} level={level + 1} />
      ))}
      {entries.length > atOnce && <p class="json-more">{t('json.more', { count: entries.length - atOnce })}</p>}
    </details>
  );
}
