import { describe, expect, it } from 'vitest';
import { InkstoneError } from '../../types/error.ts';
import { listedNames, templateOf } from './from-prompt.ts';
import { fromSchema } from './from-schema.ts';
import { parseLoose } from './loose-json.ts';
import { asksForFields, schemaOf } from './schema-of.ts';

const names = (schema: unknown) => fromSchema(schema, 'f').members.map(([name]) => name);

describe('fromSchema', () => {
  it('reads the plain form and JSON Schema alike', () => {
    const plain = fromSchema({ 票价: '', buyer: { name: 'who pays' }, items: [{ price: '' }] }, 'f');
    const schema = fromSchema(
      {
        type: 'object',
        properties: {
          票价: { type: 'string' },
          buyer: { $ref: '#/$defs/party' },
          items: { type: 'array', items: { type: 'object', properties: { price: { type: 'string' } } } },
        },
        $defs: { party: { type: 'object', properties: { name: { type: 'string', description: 'who pays' } } } },
      },
      'f',
    );
    expect(schema).toEqual(plain);
  });

  it('keeps keys that mean something to JavaScript', () => {
    expect(names(JSON.parse('{"__proto__": "", "constructor": "", "type": "入场券"}'))).toEqual([
      '__proto__',
      'constructor',
      'type',
    ]);
  });

  it.each([
    ['too deep', { a: { b: { c: { d: '' } } } }],
    ['endless', { type: 'object', properties: { self: { $ref: '#' } } }],
    ['a circle', { $defs: { a: { $ref: '#/$defs/a' } }, properties: { x: { $ref: '#/$defs/a' } } }],
    ['pointing outside', { properties: { x: { $ref: 'https://example.com/s' } } }],
    ['too large', Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`k${i}`, '']))],
    ['no object', 7],
    ['a long key', { ['k'.repeat(201)]: '' }],
  ])('refuses a schema that is %s', (_, schema) => {
    try {
      fromSchema(schema, 'the.field');
      expect.fail('accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(InkstoneError);
      expect(error).toMatchObject({
        code: 'invalid_request',
        field: 'the.field',
        message: expect.stringMatching(/^result_schema /),
      });
    }
  });

  it('is quick with references to one crowded place', () => {
    const crowd = (size: number) => Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, '']));
    const schema = (size: number) => ({
      $defs: { crowd: { anyOf: [{ type: 'string', ...crowd(size) }], description: 'x' } },
      properties: Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`p${i}`, { $ref: '#/$defs/crowd' }])),
    });
    const start = performance.now();
    expect(() => fromSchema(schema(90_000), 'f')).toThrow(/^result_schema asks for more than/);
    expect(() => fromSchema(schema(900), 'f')).toThrow(/^result_schema asks for more than/);
    // Copied for each reference, the larger one takes half a minute.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('never runs a pattern', () => {
    expect(names({ a: { type: 'string', pattern: '(a+)+$' } })).toEqual(['a']);
  });
});

describe('prompts', () => {
  it('reads templates as people write them', () => {
    expect(templateOf("格式为：{'发票号码'：'xxx', '车次'：'xxx'}")).toEqual({ 发票号码: 'xxx', 车次: 'xxx' });
    expect(templateOf('schema: {"a": {"b": ""}, "c": [{"d": ""}]}。')).toEqual({ a: { b: '' }, c: [{ d: '' }] });
    expect(parseLoose('{name, total: , "date": "",}')).toEqual({ name: '', total: '', date: '' });
    expect(templateOf('no braces')).toBeUndefined();
  });

  it.each([
    [
      'Extract the invoice number, date and total amount from the receipt as JSON',
      ['invoice number', 'date', 'total amount'],
    ],
    ['请提取图中的商户名称、终端号和交易日期，以JSON返回', ['商户名称', '终端号', '交易日期']],
    ['Return JSON with name, address, phone.', ['name', 'address', 'phone']],
    ['提取以下字段：姓名、性别、住址。', ['姓名', '性别', '住址']],
  ])('reads the list in %s', (prompt, expected) => {
    expect(listedNames(prompt)).toEqual(expected);
    expect(asksForFields(prompt)).toBe(true);
  });

  it.each([
    'Read all the text in the image.',
    'What colour is the car?',
    '定位所有的文字行，并且以json格式返回旋转矩形([x1, y1, x2, y2])的坐标结果。',
    'Return all lines as [{"text": "", "bbox": []}] with {"text": "x", "bbox": "y"}',
    'Read the text, translate it and summarise it.',
  ])('takes %s for no such list', (prompt) => {
    expect(asksForFields(prompt)).toBe(false);
  });

  it('prefers the schema to the prompt', () => {
    expect(schemaOf({ a: '' }, '{"b": ""}', 'f')?.members.map(([name]) => name)).toEqual(['a']);
    expect(schemaOf(undefined, '{"b": ""}', 'f')?.members.map(([name]) => name)).toEqual(['b']);
    expect(schemaOf({}, '', 'f')).toBeUndefined();
  });
});
