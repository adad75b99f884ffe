import { expect, test } from 'vitest';
import { schemaOf } from './ask.mjs';

test('the labels’ own schema is asked, with its hints', () => {
  const schema = { date: 'YYYY-MM-DD', shop: { name: '' } };
  expect(schemaOf({ schema, values: { date: '2024-01-02', shop: { name: 'X' } } })).toBe(schema);
});

test('without a schema the keys are asked as they are nested', () => {
  const values = {
    total: '9.00',
    shop: { name: 'X', phone: null },
    items: [{ name: 'a' }, { name: 'b' }],
    forms: ['1', 'I'],
  };
  expect(schemaOf({ values })).toEqual({ total: '', shop: { name: '', phone: '' }, items: [{ name: '' }], forms: '' });
});
