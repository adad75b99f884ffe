import { expect, it } from 'vitest';
import { emptyField, fromSample, toSchema } from './schema-field.ts';

it('takes the names of a sample and forgets its values', () => {
  const fields = fromSample('{"store":{"name":"X"},"items":[{"amount":"1"}],"total":"8.00"}');
  expect(toSchema(fields)).toEqual({ store: { name: '' }, items: [{ amount: '' }], total: '' });
});

it('keeps the hints of a schema', () => {
  expect(toSchema(fromSample('{"date":"YYYY-MM-DD"}', true))).toEqual({ date: 'YYYY-MM-DD' });
});

it('goes no deeper than the API', () => {
  expect(toSchema(fromSample('{"a":{"b":{"c":{"d":"1"}}}}'))).toEqual({ a: { b: { c: '' } } });
});

it('leaves out fields without a name', () => {
  expect(toSchema([emptyField, { ...emptyField, name: ' total ' }])).toEqual({ total: '' });
});

it('refuses what is no object', () => {
  expect(() => fromSample('7')).toThrow(RangeError);
  expect(() => fromSample('{')).toThrow(SyntaxError);
});
