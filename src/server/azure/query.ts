import { parsePageRange } from '../../image/page-range.ts';
import { InkstoneError } from '../../types/error.ts';
import type { FileOptions } from '../../types/request.ts';

/** Models of Azure that are answered. */
export const models = ['prebuilt-read', 'prebuilt-layout'] as const;

/** What the query of an analysis asks for. */
export interface Wish {
  readonly model: (typeof models)[number];
  readonly files: FileOptions;
  readonly markdown: boolean;
  readonly pdf: boolean;
  /** How the text's places are counted. */
  readonly index: 'utf16CodeUnit' | 'unicodeCodePoint';
  /** What was asked for and is not done. */
  readonly warnings: readonly string[];
}

/** @throws InkstoneError `model_not_found`, `invalid_request` */
export function wishOf(action: string, query: Readonly<Record<string, string>>): Wish {
  const [name = '', verb] = action.split(':');
  if (verb !== 'analyze') throw new InkstoneError('not_found', `Not found! [there is no ${action}]`);
  const model = models.find((each) => each === name);
  if (!model) {
    const message = `The model ${name} is not served here; ${models.join(' and ')} are.`;
    throw new InkstoneError('model_not_found', message, { field: 'modelId' });
  }
  const { pages, outputContentFormat: format = 'text', output = '', features, stringIndexType: index } = query;
  if (format !== 'text' && format !== 'markdown') throw wrong('outputContentFormat', 'should be text or markdown.');
  const spans = pages ? parsePageRange(pages) : undefined;
  if (pages && !spans) throw wrong('pages', 'should name pages from 1 on, as in "1-3,5".');
  const outputs = output.split(',').filter(Boolean);
  return {
    model,
    files: { pages: spans },
    markdown: format === 'markdown',
    pdf: outputs.includes('pdf'),
    index: index === 'utf16CodeUnit' ? index : 'unicodeCodePoint',
    warnings: [
      ...outputs.filter((each) => each !== 'pdf').map((each) => `output: ${each} is not made here.`),
      ...(features ? [`features: ${features.slice(0, 100)} are not done here.`] : []),
    ],
  };
}

function wrong(field: string, complaint: string): InkstoneError {
  return new InkstoneError('invalid_request', `${field} ${complaint}`, { field });
}
