import { useEffect, useState } from 'preact/hooks';
import { formatNumber, t } from '../i18n/t.ts';
import { openEntry } from '../start/open-files.ts';
import { language } from '../store/preferences.ts';
import { drawer } from '../store/view.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { tasks } from '../wish/tasks.ts';
import { asksInWords } from '../wish/wish.ts';
import { type Entry, entries, forget, forgetAll, loadHistory, search } from './history.ts';

/** What was read in this browser, to be found again. */
export function HistoryDrawer() {
  const [query, setQuery] = useState('');
  useEffect(() => void loadHistory(), []);
  const found = search(entries.value, query);
  return (
    <Dialog
      drawer
      title={t('history.title')}
      onClose={() => {
        drawer.value = undefined;
      }}
    >
      <input
        class="input"
        type="search"
        aria-label={t('history.search')}
        placeholder={t('history.search')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="hint" role="status">
        {entries.value.length === 0
          ? t('history.none')
          : t('history.count', { found: formatNumber(found.length), all: formatNumber(entries.value.length) })}
      </p>
      <ul class="history">
        {found.map((entry) => (
          <HistoryItem key={entry.id} entry={entry} query={query} />
        ))}
      </ul>
      {entries.value.length > 0 && (
        <button type="button" class="button quiet" onClick={() => void forgetAll()}>
          {t('history.clear')}
        </button>
      )}
    </Dialog>
  );
}

/** Length of the piece of text that is shown of an entry. */
const snippet = 110;

function HistoryItem({ entry, query }: { readonly entry: Entry; readonly query: string }) {
  const { name, opened, wish, answer } = entry;
  const word = query.trim().split(/\s+/)[0]?.toLowerCase() ?? '';
  const at = Math.max(0, word === '' ? 0 : answer.text.toLowerCase().indexOf(word) - 30);
  const task = tasks.find((each) => each.name === wish.task);
  const when = new Date(opened).toLocaleString(language.value === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li class="history-item">
      <button
        type="button"
        class="history-open"
        onClick={() => {
          openEntry(entry);
          drawer.value = undefined;
        }}
      >
        <strong>{name}</strong>
        <span class="hint">
          {asksInWords(wish) ? `“${wish.sentence.trim()}”` : task && t(task.label)} · {when}
        </span>
        <span class="history-text">{answer.text.slice(at, at + snippet)}</span>
      </button>
      <IconButton icon="trash" label={t('history.forget', { name })} onClick={() => void forget(entry.id)} />
    </li>
  );
}
