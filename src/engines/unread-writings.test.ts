import { expect, it } from 'vitest';
import { box, line, page } from '../tasks/test-pages.ts';
import type { Writing } from '../types/writing.ts';
import { unreadWritings } from './unread-writings.ts';

const quad = box(0, 0, 1, 1);
const lines = (count: number) => Array.from({ length: count }, (_, i) => line(`line ${i}`, quad));
const unread = (writing: Writing, leftOut: boolean, count: number) =>
  Array.from({ length: count }, () => ({ quad, writing, leftOut }));

it('what was left out is told, and where', () => {
  const read = page(lines(1), { image: 1, unread: unread('stranger', true, 3) });
  expect(unreadWritings(read)).toEqual([expect.stringMatching(/^Image 2, page 1: 3 of 4 lines .* left out\.$/)]);
});

it('a writing that another task reads is named with it, but for a line among many', () => {
  expect(unreadWritings(page(lines(2), { unread: unread('cyrillic', false, 2) }))).toEqual([
    expect.stringMatching(/2 of 2 lines look Cyrillic; ask the task multi_lan /),
  ]);
  expect(unreadWritings(page(lines(2), { unread: unread('greek', false, 1) }))[0]).toContain('language el');
  const beside = [...unread('cyrillic', false, 1), ...unread('stranger', true, 4)];
  expect(unreadWritings(page(lines(1), { unread: beside }))).toEqual([expect.stringContaining('4 of 5')]);
  expect(unreadWritings(page(lines(30), { unread: unread('hebrew', false, 1) }))).toEqual([]);
});

it('of a page that was read there is nothing to say', () => {
  expect(unreadWritings(page(lines(1)))).toEqual([]);
});
