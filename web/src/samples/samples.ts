import type { MessageKey } from '../i18n/t.ts';
import { openFiles } from '../start/open-files.ts';
import { change, wish } from '../store/view.ts';
import { presets } from '../wish/presets.ts';
import { fromSample } from '../wish/schema-field.ts';
import { firstWish, type Wish } from '../wish/wish.ts';

/** Pictures that the project draws (scripts/draw-samples.mjs), each with the wish it shows best. */
export const samples: readonly { readonly file: string; readonly label: MessageKey; readonly wish: Partial<Wish> }[] = [
  { file: 'note.png', label: 'sample.note', wish: { task: 'text_recognition' } },
  {
    file: 'receipt.png',
    label: 'sample.receipt',
    wish: { task: 'key_information_extraction', fields: fromSample(JSON.stringify(presets[0]?.schema ?? {}), true) },
  },
  { file: 'table.png', label: 'sample.table', wish: { task: 'table_parsing' } },
  { file: 'article.pdf', label: 'sample.article', wish: { task: 'document_parsing' } },
  { file: 'formula.png', label: 'sample.formula', wish: { task: 'formula_recognition' } },
  { file: 'languages.png', label: 'sample.languages', wish: { task: 'multi_lan' } },
];

export type Sample = (typeof samples)[number];

export async function openSample(sample: Sample): Promise<void> {
  const response = await fetch(`/samples/${sample.file}`);
  const blob = await response.blob();
  change({ ...firstWish, model: wish.value.model, ...sample.wish });
  openFiles([new File([blob], sample.file, { type: blob.type })]);
}
