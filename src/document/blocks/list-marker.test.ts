import { expect, test } from 'vitest';
import { isNext, listMarkerOf } from './list-marker.ts';

test.each([
  ['• one', '•', 'one', false, undefined],
  ['1. first', '1.', 'first', true, 1],
  ['12) twelfth', '12)', 'twelfth', true, 12],
  ['(b) second', '(b)', 'second', true, 2],
  ['③ third', '③', 'third', true, 3],
  ['（1）赞赏', '（1）', '赞赏', true, 1],
  ['十二、标题', '十二、', '标题', true, 12],
  ['– inner', '–', 'inner', false, undefined],
])('%s', (line, mark, text, ordered, value) => {
  expect(listMarkerOf(line)).toMatchObject({ mark, text, ordered, value });
});

test.each(['1.5 metres', '12:24 AM', '3:37:15 PM', '-3 degrees', 'well-known', 'A man', '2019 was', 'etc.', ''])(
  '%s has none',
  (line) => {
    expect(listMarkerOf(line)).toBeUndefined();
  },
);

test('the entry after 9. is 10., not 10) or 11.', () => {
  const next = (text: string) => isNext(listMarkerOf('9. nine'), listMarkerOf(text));
  expect(['10. ten', '10) ten', '11. eleven', 'ten'].map(next)).toEqual([true, false, false, false]);
});
