import { describe, expect, it } from 'vitest';
import { processorMs } from '../../testing/processor-ms.ts';
import { InkstoneError } from '../../types/error.ts';
import { fromSchema } from './from-schema.ts';
import { parseLoose } from './loose-json.ts';
import { schemaOf } from './schema-of.ts';

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
    const start = processorMs();
    expect(() => fromSchema(schema(90_000), 'f')).toThrow(/^result_schema asks for more than/);
    expect(() => fromSchema(schema(900), 'f')).toThrow(/^result_schema asks for more than/);
    // Copied for each reference, the larger one takes half a minute.
    expect(processorMs() - start).toBeLessThan(10_000);
  });

  it('never runs a pattern', () => {
    expect(names({ a: { type: 'string', pattern: '(a+)+$' } })).toEqual(['a']);
  });
});

describe('parseLoose', () => {
  it('reads templates as people write them', () => {
    expect(parseLoose("{'发票号码'：'xxx', '车次'：'xxx'}")).toEqual({ 发票号码: 'xxx', 车次: 'xxx' });
    expect(parseLoose('{"a": {"b": ""}, "c": [{"d": ""}]}。')).toEqual({ a: { b: '' }, c: [{ d: '' }] });
    expect(parseLoose('{name, total: , "date": "",}')).toEqual({ name: '', total: '', date: '' });
  });

  it('reads types of TypeScript and Python', () => {
    expect(parseLoose('{ a?: string; b: number[]; // note\n c: "x" | "y" }')).toEqual({
      a: 'string',
      b: ['number'],
      c: 'x',
    });
    expect(parseLoose('{"a": str, "b": list[{"c": int}], "d": Optional[str], "e": 0.5}')).toEqual({
      a: 'str',
      b: [{ c: 'int' }],
      d: 'str',
      e: 0.5,
    });
  });
});

it('asks for nothing where nothing is named', () => {
  expect(schemaOf({}, 'f')).toBeUndefined();
  expect(schemaOf('', 'f')).toBeUndefined();
  expect(schemaOf({ a: '' }, 'f')?.members.map(([name]) => name)).toEqual(['a']);
});
