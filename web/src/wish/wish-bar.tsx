import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { current } from '../store/documents.ts';
import { run } from '../store/run.ts';
import { change, wish } from '../store/view.ts';
import { Icon } from '../ui/icon.tsx';
import { Options } from './options.tsx';
import { type TaskName, tasks } from './tasks.ts';
import { asksInWords } from './wish.ts';

/** The one control for what is wanted: a task, a sentence, or fields. */
export function WishBar() {
  const [open, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const now = wish.value;
  // On a phone not all of them are seen at once.
  useEffect(() => {
    row.current?.querySelector('[aria-checked="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [now.task]);
  const inWords = asksInWords(now);
  const document = current.value;
  const choose = (task: TaskName) => {
    change({ task, sentence: '' });
    // Fields are named first; everything else can be read at once.
    if (document && (task !== 'key_information_extraction' || now.fields.length > 0)) run(document, wish.value);
  };
  const read = () => {
    if (document) run(document, wish.value);
  };
  return (
    <section class="wish" aria-label={t('wish')}>
      <div class="wish-row">
        <div ref={row} class="tasks" role="radiogroup" aria-label={t('task')} onKeyDown={moveFocus}>
          {tasks.map(({ name, label, about, icon }) => {
            const chosen = !inWords && now.task === name;
            return (
              <button
                key={name}
                type="button"
                role="radio"
                class="task"
                aria-checked={chosen}
                tabIndex={chosen || (inWords && name === tasks[0].name) ? 0 : -1}
                title={t(about)}
                onClick={() => choose(name)}
              >
                <Icon name={icon} />
                <span>{t(label)}</span>
              </button>
            );
          })}
        </div>
        <form
          class="sentence"
          onSubmit={(event) => {
            event.preventDefault();
            read();
          }}
        >
          <input
            class="input"
            type="text"
            aria-label={t('sentence')}
            placeholder={t('sentence.example')}
            value={now.sentence}
            onInput={(event) => change({ sentence: event.currentTarget.value })}
          />
          <button
            type="button"
            class="button"
            aria-expanded={open}
            aria-controls="wish-options"
            aria-label={t('options')}
            onClick={() => setOpen(!open)}
          >
            <Icon name="options" />
            <span class="wide-only">{t('options')}</span>
          </button>
          <button type="submit" class="button primary" disabled={!document}>
            <Icon name="play" />
            {t('read')}
          </button>
        </form>
      </div>
      <div id="wish-options">{open && <Options />}</div>
    </section>
  );
}

/** Arrow keys move among radio buttons. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const list = event.currentTarget;
  if (!step || !(list instanceof HTMLElement)) return;
  event.preventDefault();
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
