import { expect, test } from 'vitest';
import { countEastAsian, hasOtherLetters, isEastAsian, isUnspaced, setLength, spaceBetween } from './scripts.ts';

test('ideographs and Thai are set without spaces, Hangul and Latin with them', () => {
  expect(['中', 'の', 'ア', 'ไ', '，'].map(isUnspaced)).toEqual([true, true, true, true, true]);
  expect(['한', 'a', ' ', undefined].map(isUnspaced)).toEqual([false, false, false, false]);
});

test('a space stands between two pieces unless both sides have none', () => {
  expect(spaceBetween('中文', '日本')).toBe('');
  expect(spaceBetween('中文', 'abc')).toBe(' ');
  expect(spaceBetween('한국', '어')).toBe(' ');
  expect(spaceBetween('𠮷', '野')).toBe('');
});

test('ideographs and Hangul are as wide as high, letters half as wide', () => {
  expect(setLength('ab中한')).toBe(6);
  expect(countEastAsian('ab中한の')).toBe(3);
  expect([isEastAsian('abc'), isEastAsian('abc 한')]).toEqual([false, true]);
});

test('letters that are neither Latin nor Chinese nor Japanese', () => {
  const other = (text: string) => hasOtherLetters(text);
  expect(['{"Straße No. 7": ""}', '发票号码', 'フリガナ', 'Họ và tên', '№ 5 €'].filter(other)).toEqual([]);
  expect(['Фамилия', 'الاسم', 'שם', '이름', 'Όνομα', 'ชื่อ'].filter((text) => !other(text))).toEqual([]);
});
