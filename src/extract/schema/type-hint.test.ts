import { expect, test } from 'vitest';
import { typeHint } from './type-hint.ts';

test.each<[hint: unknown, key: string, type: string, description: string, format: string]>([
  [3, 'total', 'number', '', ''],
  [3, 'invoice_number', 'string', '', ''],
  [true, 'x', 'boolean', '', ''],
  [null, 'x', 'string', '', ''],
  ['', 'x', 'string', '', ''],
  ['number', 'total', 'number', '', ''],
  ['number', 'invoice no', 'string', '', ''],
  ['<number>', 'total', 'number', '', ''],
  ['(type: double)', 'total', 'number', '', ''],
  ['float | null', 'total', 'number', '', ''],
  ['int or None', 'count', 'integer', '', ''],
  ['{type: integer} how many', 'count', 'integer', 'how many', ''],
  ['bool', 'ok', 'boolean', '', ''],
  ['boolean: agrees', 'ok', 'boolean', 'agrees', ''],
  ['boolean', 'id', 'boolean', '', ''],
  ['z.number().int()', 'n', 'integer', '', ''],
  ['z.number().nullable()', 'n', 'number', '', ''],
  ['z.number().min(3)', 'n', 'number', '', ''],
  ['z.string().min(1)', 'n', 'string', '', ''],
  ['z.enum(["a"])', 'n', 'string', '', ''],
  ['date', 'due', 'string', '', 'date'],
  ['z.date()', 'due', 'string', '', 'date'],
  ['the date of it', 'due', 'string', 'the date of it', ''],
  ['日期', 'due', 'string', '', 'date'],
  ['str', 'x', 'string', '', ''],
  ['total: in euros', 'x', 'string', 'total: in euros', ''],
  ['text: as printed', 'x', 'string', 'as printed', ''],
])('%s of %s is a %s', (hint, key, type, description, format) => {
  expect(typeHint(hint, key)).toEqual({ type, description, format });
});
