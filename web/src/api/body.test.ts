import { expect, it } from 'vitest';
import { emptyField } from '../wish/schema-field.ts';
import { firstWish } from '../wish/wish.ts';
import { bodyOf, optionsOf } from './body.ts';

it('says only what matters for the task', () => {
  const wish = { ...firstWish, fields: [{ ...emptyField, name: 'total' }], languages: ['ru'], pages: '2' };
  expect(optionsOf(wish)).toEqual({ task: 'text_recognition', pages: '2', words: true });
  expect(optionsOf({ ...wish, task: 'multi_lan' })).toMatchObject({ task_config: { languages: ['ru'] } });
  expect(optionsOf({ ...wish, task: 'key_information_extraction' })).toMatchObject({
    task_config: { result_schema: { total: '' } },
  });
});

it('lets a sentence decide in place of a task', () => {
  const body = bodyOf({ ...firstWish, sentence: ' number and total as JSON ' }, 'data:,');
  expect(body.ocr_options).not.toHaveProperty('task');
  expect(body.messages[0].content[1]).toEqual({ type: 'text', text: 'number and total as JSON' });
});
