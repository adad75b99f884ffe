import { describe, expect, it } from 'vitest';
import { fileOptions } from './file-options.ts';

describe('fileOptions', () => {
  it.each([
    ['nothing', undefined, {}],
    ['nulls', { pages: null, text_layer: null, task_config: null }, {}],
    ['a span', { pages: '2-3' }, { pages: [{ from: 2, to: 3 }] }],
    ['a number', { pages: 4 }, { pages: [{ from: 4, to: 4 }] }],
    [
      'both in task_config',
      { task_config: { pages: '1', text_layer: 'ocr' } },
      { pages: [{ from: 1, to: 1 }], textLayer: 'ocr' },
    ],
    [
      'one in each place, where the nearer wins',
      { text_layer: 'text', task_config: { text_layer: 'ocr' } },
      { textLayer: 'text' },
    ],
    ['a schema that has nothing to do with it', { task_config: { result_schema: { pages: '' } } }, {}],
  ])('takes %s', (_, options, wanted) => {
    expect(fileOptions(options)).toEqual({ pages: undefined, textLayer: undefined, ...wanted });
  });

  it.each([
    [{ pages: 'all' }, 'ocr_options.pages', 'as in "1-3,7"'],
    [{ pages: [1, 2] }, 'ocr_options.pages', 'as in "1-3,7"'],
    [{ text_layer: 'yes' }, 'ocr_options.text_layer', 'auto, ocr, text'],
    [{ task_config: { pages: '0' } }, 'ocr_options.task_config.pages', 'from 1 on'],
  ])('refuses %j', (options, field, message) => {
    expect(() => fileOptions(options as never)).toThrow(
      expect.objectContaining({ code: 'invalid_request', field, message: expect.stringContaining(message) }),
    );
  });
});
