import { expect, test } from 'vitest';
import { parseLoose, readLoose } from './loose-json.ts';

test.each<[text: string, value: unknown]>([
  ["{'a'：'x'，b：2；c: true}", { a: 'x', b: 2, c: true }],
  ['{"a": "x\\"y"}', { a: 'x"y' }],
  ['{“a”: ‘b’}', { a: 'b' }],
  ['[1, -2.5, x]', [1, -2.5, 'x']],
  ['{a: list<int>, b: Optional[str], c: string[]}', { a: ['int'], b: 'str', c: ['string'] }],
  ['{readonly a?: x, /* no */ b: (y, z)}', { a: 'x', b: '(y, z)' }],
  ['{a: 1 // no\n, b: 2}', { a: 1, b: 2 }],
  ['{"a": "b" | "c", d: 1}', { a: 'b', d: 1 }],
  ['{"a": ""}}', { a: '' }],
  ['{a', { a: '' }],
  ['{"a": {"b": ', { a: { b: '' } }],
  ['[', []],
  ['{', undefined],
  ['word', 'word'],
  ['', undefined],
  ['{"": 1, -: 2}', { '': 1 }],
  ['{"a":"b', { a: 'b' }],
  ['{a: <x: y>, b: Array<{c: int}>}', { a: '<x: y>', b: [{ c: 'int' }] }],
  ['{a http://x.y}', { 'a http': '' }],
  ['`a`', 'a'],
  ['{a: Set<str>, b: Partial<x>}', { a: ['str'], b: 'x' }],
  ['{a:1', { a: 1 }],
  ['[1}', undefined],
])('%s', (text, value) => {
  expect(parseLoose(text)).toEqual(value);
});

test('what is deeper than twelve lists is nothing', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`;
  expect(JSON.stringify(parseLoose(nested(12)))).toBe(nested(12).replace('x', '"x"'));
  expect(JSON.stringify(parseLoose(nested(13)))).not.toBe(nested(13).replace('x', '"x"'));
});

test('tells where what it read ends', () => {
  expect(readLoose('see {a: 1} more', 4)).toEqual({ value: { a: 1 }, end: 10 });
});
