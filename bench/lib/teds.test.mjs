import { expect, test } from 'vitest';
import { teds } from './teds.mjs';

const table = (...rows) => `<table>${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`;
const td = (text, attributes = '') => `<td${attributes}>${text}</td>`;
const expected = table([td('a'), td('b')], [td('c'), td('d')]);

test('a table is like itself, escaped or in a fence', () => {
  expect(teds(expected, expected)).toBe(1);
  expect(teds(`\`\`\`html\n${table([td('x &amp; y')])}\n\`\`\``, table([td('x & y')]))).toBe(1);
});

test('a missing cell is one of seven nodes', () => {
  expect(teds(table([td('a'), td('b')], [td('c')]), expected)).toBeCloseTo(6 / 7);
});

test('a missing row is three of seven nodes', () => {
  expect(teds(table([td('a'), td('b')]), expected)).toBeCloseTo(4 / 7);
});

test('a wrong text counts by its characters, and not at all in the structure', () => {
  const wrong = table([td('a'), td('b')], [td('c'), td('dx')]);
  expect(teds(wrong, expected)).toBeCloseTo(1 - 0.5 / 7);
  expect(teds(wrong, expected, { structureOnly: true })).toBe(1);
});

test('a span that is not there makes a cell another one', () => {
  expect(teds(table([td('a', ' colspan="2"'), td('b')], [td('c'), td('d')]), expected)).toBeCloseTo(6 / 7);
});

test('no table is like nothing', () => {
  expect(teds('only text', expected)).toBeCloseTo(1 / 7);
});
