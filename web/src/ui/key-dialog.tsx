import { useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { answerKeyQuestion, keyQuestion } from '../store/api-key.ts';
import { Dialog } from './dialog.tsx';

/** Asks for the key of this server, once a session. */
export function KeyDialog() {
  const [key, setKey] = useState('');
  const question = keyQuestion.value;
  if (!question) return null;
  return (
    <Dialog title={t('key.title')} onClose={() => answerKeyQuestion(undefined)}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          answerKeyQuestion(key);
          setKey('');
        }}
      >
        <p>{t('key.about')}</p>
        {question.refused && (
          <p class="wrong" role="alert">
            {t('key.refused')}
          </p>
        )}
        <input
          class="input"
          type="password"
          autocomplete="off"
          required
          aria-label={t('key.title')}
          value={key}
          onInput={(event) => setKey(event.currentTarget.value)}
        />
        <button type="submit" class="button primary">
          {t('key.use')}
        </button>
      </form>
    </Dialog>
  );
}
