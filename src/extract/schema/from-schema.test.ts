import { expect, test } from 'vitest';
import { fromSchema } from './from-schema.ts';
import type { SchemaNode } from './schema.ts';

/** A tree as text: types, formats, descriptions and choices of its fields. */
function show(node: SchemaNode): string {
  if (node.kind === 'list') return `[${show(node.item)}]${node.description}`;
  if (node.kind === 'object') return `{${node.members.map(([key, each]) => `${key}: ${show(each)}`).join(', ')}}`;
  const { type, format, description, choices } = node;
  return [type, format, description && `"${description}"`, choices.join('|')].filter(Boolean).join(' ');
}

test.each<[schema: unknown, tree: string]>([
  [{ a: { type: 'array', items: { type: 'integer' }, description: 'all' } }, '{a: [integer]all}'],
  [{ a: 'xxx' }, '{a: string}'],
  [{ a: { type: 'string', description: '…' } }, '{a: string}'],
  [{ a: { oneOf: [{ type: 'string', enum: ['x'] }] } }, '{a: string x}'],
  [{ a: { const: 1, type: 'integer' } }, '{a: integer}'],
  [{ a: { type: ['null'] } }, '{a: {type: [string]}}'],
  [{ a: { type: ['null', 'integer'], description: 'x' } }, '{a: integer "x"}'],
  [{ a: { enum: ['A', 3] } }, '{a: string A}'],
  [{ a: { enum: ['A'], odd: 1 } }, '{a: {enum: [string "A"], odd: number}}'],
  [{ a: { anyOf: [{ type: 'null' }, { type: 'number' }], description: 'd' } }, '{a: number "d"}'],
  [{ a: { allOf: [{ type: 'string', format: 'date' }] } }, '{a: string date}'],
  [{ a: { type: 'array' } }, '{a: [string]}'],
  [{ a: { items: [{ type: 'number' }] } }, '{a: {items: [number]}}'],
  [{ a: { type: 'string', title: 'a' } }, '{a: string}'],
  [{ a: { type: 'string', title: 'T' } }, '{a: string "T"}'],
  [{ a: { type: 'thing' } }, '{a: {type: string "thing"}}'],
  [{ a: { type: 'string', other: 'x' } }, '{a: {type: string, other: string "x"}}'],
  [{ a: [['']] }, '{a: [string]}'],
  [{ a: [] }, '{a: [string]}'],
  [{ a: ['number'] }, '{a: [number]}'],
  [{ a: '...' }, '{a: string}'],
  [{ a: 'null' }, '{a: string}'],
  [{ a: '<value>' }, '{a: string}'],
  [{ $defs: { 'x/y': { type: 'boolean' } }, properties: { a: { $ref: '#/$defs/x~1y' } } }, '{a: boolean}'],
  [{ a: {} }, '{a: {}}'],
  [{ a: { properties: { b: 'int' } } }, '{a: {b: integer}}'],
  [{ a: { b: { c: '' } } }, '{a: {b: {c: string}}}'],
  ['{a: 1}', '{a: number}'],
])('%j', (schema, tree) => {
  expect(show(fromSchema(schema, 'f'))).toBe(tree);
});

test.each<[what: string, of: (count: number) => unknown, most: number]>([
  ['a schema as text', (count) => `{"a": "${'x'.repeat(count - 9)}"}`, 200_000],
  ['a key', (count) => ({ ['k'.repeat(count)]: '' }), 200],
  ['values', (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, ''])), 500],
  ['items of a list', (count) => ({ a: { type: 'string', enum: Array.from({ length: count }, () => 'x') } }), 5000],
])('%s may be so long and no longer', (_, of, most) => {
  expect(() => fromSchema(of(most), 'f')).not.toThrow();
  expect(() => fromSchema(of(most + 1), 'f')).toThrow(/result_schema/u);
});

test('of hints and choices as much is kept as is ever looked at', () => {
  const { members } = fromSchema(
    { a: { type: 'string', description: 'd'.repeat(1001), enum: Array.from({ length: 101 }, (_, i) => `${i}`) } },
    'f',
  );
  const [[, field]] = members as [[string, SchemaNode]];
  expect(field.kind === 'field' && [field.description.length, field.choices.length]).toEqual([1000, 100]);
});
