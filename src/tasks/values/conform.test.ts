import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { randoms } from '../test-pages.ts';
import { conform } from './conform.ts';

type Json = Readonly<Record<string, unknown>>;
const object = (properties: Json, more: Json = {}): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const one = (schema: unknown, value: unknown) =>
  (conform(object({ a: schema }), { a: value }).value as { a: unknown }).a;

describe('conform', () => {
  it.each([
    ['null where it may be', { type: ['string', 'null'] }, null, null],
    ['null of an alternative', { anyOf: [{ type: 'number' }, { type: 'null' }] }, null, null],
    ['an empty string', { type: 'string' }, null, ''],
    ['zero', { type: 'number' }, null, 0],
    ['the least number that is allowed', { type: 'integer', minimum: 3 }, null, 3],
    ['a number above a bound', { type: 'integer', exclusiveMinimum: 3 }, null, 4],
    ['false', { type: 'boolean' }, null, false],
    ['an empty list', { type: 'array', items: { type: 'string' } }, null, []],
    ['as many items as there have to be', { type: 'array', items: { type: 'string' }, minItems: 2 }, ['x'], ['x', '']],
    ['no more items than there may be', { type: 'array', items: { type: 'string' }, maxItems: 1 }, ['x', 'y'], ['x']],
    ['a choice that says nothing', { enum: ['cash', 'card', 'unknown'] }, null, 'unknown'],
    ['a choice whatever its case', { enum: ['Cash', 'Card'] }, 'CARD', 'Card'],
    ['a constant', { const: 'invoice' }, null, 'invoice'],
    ['a number for a string of digits', { type: 'number' }, '41.5', 41.5],
    ['a string for a number', { type: 'string' }, 41.5, '41.5'],
    ['a date', { type: 'string', format: 'date' }, '2022-04-03', '2022-04-03'],
    ['a date that is none', { type: 'string', format: 'date' }, 'soon', '0001-01-01'],
    ['a text cut to its length', { type: 'string', maxLength: 3 }, 'abcdef', 'abc'],
    ['the members of an object', object({ b: { type: 'string' } }), null, { b: '' }],
    [
      'the alternative of its kind',
      { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
      ['x'],
      ['x'],
    ],
    ['a referenced node', { $ref: '#/$defs/nothing' }, 'x', 'x'],
  ])('gives %s', (_, schema, value, wanted) => {
    expect(one(schema, value)).toEqual(wanted);
  });

  it.each([
    ['an e-mail address', { type: 'string', format: 'email' }, 'a@example.org', 'a@example.org'],
    ['nobody for what is none', { type: 'string', format: 'email' }, 'soon', 'none@example.invalid'],
    ['each item once', { type: 'array', uniqueItems: true, items: { type: 'string' } }, ['x', 'y', 'x'], ['x', 'y']],
  ])('keeps formats and uniqueness: %s', (_, schema, value, wanted) => {
    expect(one(schema, value)).toEqual(wanted);
  });

  it('says which keywords it does not check', () => {
    const { remarks } = conform(
      object({ a: { type: 'string', pattern: '(a+)+$' }, b: { type: 'string', not: { const: 'x' } } }),
      {
        a: 'a',
        b: 'b',
      },
    );
    expect(remarks).toEqual(['`pattern` of the schema is not checked.', '`not` of the schema is not checked.']);
  });

  it('says what it made up, and nothing else', () => {
    expect(
      conform(object({ a: { type: 'string' }, b: { type: ['string', 'null'] } }), { a: null, b: null }).remarks,
    ).toEqual(['a: not found; the schema wants a value, "" stands for none']);
  });

  it('leaves out what is not required', () => {
    expect(conform({ type: 'object', properties: { a: { type: 'string' } } }, { a: null }).value).toEqual({});
  });

  it('ends with a schema that never does', () => {
    const endless = { $defs: { n: object({ next: { $ref: '#/$defs/n' } }) }, $ref: '#/$defs/n' };
    expect(JSON.stringify(conform(endless, {}).value).length).toBeLessThan(1000);
    const wide = { $defs: { n: object({ a: { $ref: '#/$defs/n' }, b: { $ref: '#/$defs/n' } }) }, $ref: '#/$defs/n' };
    expect(JSON.stringify(conform(wide, {}).value).length).toBeLessThan(1_000_000);
  });

  it('gives what the schema allows, whatever was found', () => {
    const random = randoms(5);
    for (let i = 0; i < 500; i++) {
      const schema = object(membersOf(random, 0));
      const { value } = conform(
        schema,
        Object.fromEntries(Object.keys(schema.properties as Json).map((key) => [key, anyValue(random, 0)])),
      );
      const checked = z.fromJSONSchema(schema as never).safeParse(JSON.parse(JSON.stringify(value)));
      if (!checked.success)
        expect.fail(`${JSON.stringify(schema)}\n${JSON.stringify(value)}\n${checked.error.message}`);
    }
  });
});

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

function membersOf(random: () => number, depth: number): Json {
  return Object.fromEntries(
    Array.from({ length: 1 + Math.floor(random() * 3) }, (_, i) => [`k${i}`, anySchema(random, depth + 1)]),
  );
}

function anySchema(random: () => number, depth: number): Json {
  const leaf = pick<Json>(random, [
    { type: 'string' },
    { type: ['string', 'null'] },
    { type: 'string', minLength: 2, maxLength: 5 },
    { type: 'string', format: 'email' },
    { type: 'number' },
    { type: 'number', minimum: 1, maximum: 2 },
    { type: 'integer', minimum: -3 },
    { type: 'integer', multipleOf: 5 },
    { type: 'boolean' },
    { enum: ['a', 'b'] },
    { enum: ['a', null] },
    { const: 7 },
    { anyOf: [{ type: 'integer' }, { type: 'null' }] },
    { anyOf: [{ type: 'string' }, { type: 'boolean' }] },
  ]);
  if (depth > 3 || random() < 0.6) return leaf;
  return random() < 0.5
    ? { type: 'array', items: anySchema(random, depth + 1), ...(random() < 0.3 && { minItems: 1, maxItems: 2 }) }
    : object(membersOf(random, depth));
}

function anyValue(random: () => number, depth: number): unknown {
  const leaf = pick<unknown>(random, [null, '', 'text', '12', 'A', 12, -1.5, true, undefined]);
  if (depth > 2 || random() < 0.6) return leaf;
  return random() < 0.5
    ? [anyValue(random, depth + 1), anyValue(random, depth + 1)]
    : { k0: anyValue(random, depth + 1), x: 1 };
}
