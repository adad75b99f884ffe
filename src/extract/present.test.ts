import { describe, expect, it } from 'vitest';
import type { Page } from '../types/page.ts';
import { extract } from './extract.ts';
import { schemaOf } from './schema/schema-of.ts';
import { pageOf } from './testing/pages.ts';

/** A page of one label and one value, of which some characters could not be told. */
function slip(label: string, value: string, doubtful: readonly number[]): Page {
  const page = pageOf([
    [label, 60, 60],
    [value, 300, 60],
  ]);
  return { ...page, lines: page.lines.map((line, i) => (i === 1 ? { ...line, doubtful } : line)) };
}

const ask = (page: Page, schema?: unknown) => extract([page], schemaOf(schema, 'schema'));

describe('a character that could not be told', () => {
  it('is a question mark in the value, and what it was taken for stays in `printed`', () => {
    const { values, fields } = ask(slip('Invoice No', 'BH-20391', [4]), { invoice_number: '' });
    expect(values).toEqual({ invoice_number: 'BH-2?391' });
    expect(fields[0]).toMatchObject({ value: 'BH-2?391', printed: 'BH-20391' });
  });

  it('is marked where nothing was asked for as well', () => {
    const page = pageOf([['姓名：李小明', 60, 60]]);
    const lines = page.lines.map((line) => ({ ...line, doubtful: [5] }));
    expect(ask({ ...page, lines }).values).toEqual({ 姓名: '李小?' });
  });

  it('leaves a date as printed: no other form is certain', () => {
    expect(ask(slip('Date', '2021/03/07', [8]), { date: 'YYYY-MM-DD' }).values).toEqual({ date: '2021/03/?7' });
  });

  it('makes a JSON number null', () => {
    expect(
      ask(slip('Total', '85.33', [0]), { type: 'object', properties: { total: { type: 'number' } } }).values,
    ).toEqual({
      total: null,
    });
  });

  it('stays where a check digit vouches for it', () => {
    const schema = { 身份证号: '' };
    expect(ask(slip('身份证号', '11010519491231002X', [3]), schema).values).toEqual({ 身份证号: '11010519491231002X' });
    expect(ask(slip('身份证号', '110105194912310021', [17]), schema).values).toEqual({
      身份证号: '11010519491231002?',
    });
  });

  it('counts one for a character of two code units', () => {
    expect(ask(slip('姓名', '𠮷野家', [0]), { 姓名: '' }).values).toEqual({ 姓名: '?野家' });
  });
});

const given = (line: string, schema: object) =>
  Object.values(ask(pageOf([[line, 60, 60]]), { type: 'object', properties: schema }).values)[0];

it.each([
  ['YYYY-MM-DD', '2021-03-07'],
  ['DD/MM/YYYY', '07/03/2021'],
  ['MM-DD-YYYY', '03-07-2021'],
  ['YYYY年MM月DD日', '2021年03月07日'],
  ['年-月-日', '2021-03-07'],
  ['例如2025.03.05', '2021.03.07'],
  ['e.g. 2025/03/05', '2021/03/07'],
  ['as printed', '7 March 2021'],
])('a date as %s is %s', (description, date) => {
  expect(given('Date: 7 March 2021 09:15', { date: { type: 'string', description } })).toBe(date);
});

it.each<[printed: string, choices: string[], choice: string | null]>([
  ['USD and more', ['US', 'USD'], 'USD'],
  ['USD', ['xUSD', 'SD'], null],
  ['USD', [''], null],
  ['usd', ['USD'], 'USD'],
  ['AUSD', ['USD'], null],
])('%s is one of %j: %s', (printed, choices, choice) => {
  expect(given(`Currency: ${printed}`, { currency: { enum: choices } })).toBe(choice);
});

it.each<[printed: string, type: string, value: unknown]>([
  ['yes', 'boolean', true],
  ['NO', 'boolean', false],
  ['maybe', 'boolean', null],
  ['(12)', 'number', -12],
  ['-12', 'integer', -12],
  ['1.5', 'integer', null],
])('%s as a %s is %s', (printed, type, value) => {
  expect(given(`Foo: ${printed}`, { Foo: { type } })).toBe(value);
});

it.each([
  ['12,08.1964', '12.08.1964'],
  ['12.08,1964', '12.08.1964'],
  ['12,08,1964', '12,08,1964'],
  ['21.121971', '21.12.1971'],
])('the date %s is given as %s', (printed, date) => {
  expect(given(`Date: ${printed}`, { date: 'as printed' })).toBe(date);
});

it('a hint’s form of a date counts within its first 300 characters', () => {
  const date = (before: number) =>
    ask(slip('Date', '2021/03/07', []), { date: `${'x'.repeat(before - 1)} YYYY-MM-DD` }).values;
  expect([date(290), date(293)]).toEqual([{ date: '2021-03-07' }, { date: '2021/03/07' }]);
});

it('only a plate has its province’s sign in the form that plates have', () => {
  expect(ask(slip('车牌号', '粵B12345', []), { 车牌号: '' }).values).toEqual({ 车牌号: '粤B12345' });
  expect(ask(slip('姓名', '粵生', []), { 姓名: '' }).values).toEqual({ 姓名: '粵生' });
});
