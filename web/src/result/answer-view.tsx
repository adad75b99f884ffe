import { t } from '../i18n/t.ts';
import type { Document } from '../store/documents.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { JsonTree } from './json-tree.tsx';

/** The server's own words: the answer as it came. */
export function AnswerView({ document }: { readonly document: Document }) {
  const job = document.job.value;
  if (job.state !== 'done') return null;
  const { answer } = job;
  const body = {
    id: answer.id,
    model: answer.model,
    choices: [
      {
        finish_reason: answer.finishReason,
        message: { role: 'assistant', content: answer.text, ocr_result: answer.ocrResult },
      },
    ],
    usage: answer.usage,
    ...(answer.warnings.length > 0 && { warnings: answer.warnings }),
  };
  const text = JSON.stringify(body, undefined, 2);
  return (
    <div class="raw-view">
      <div class="raw-head">
        <p class="hint">{t('answer.about')}</p>
        <CopyButton text={() => text} />
      </div>
      <JsonTree text={text} />
    </div>
  );
}
