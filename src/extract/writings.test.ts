import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { schemaOf } from './schema/schema-of.ts';
import { pageOf } from './testing/pages.ts';

const valuesOf = (lines: Parameters<typeof pageOf>[0], keys: readonly string[]) =>
  extract([pageOf(lines)], schemaOf(Object.fromEntries(keys.map((key) => [key, ''])), 'field')).values;

describe('forms in other writings', () => {
  test('in Arabic and Hebrew a value stands left of its label, or below it', () => {
    const arabic = valuesOf(
      [
        ['الاسم', 500, 100],
        ['محمد علي', 250, 100],
        ['رقم الهاتف', 460, 140],
        ['12345678', 250, 140],
      ],
      ['الاسم', 'رقم الهاتف'],
    );
    expect(arabic).toEqual({ الاسم: 'محمد علي', 'رقم الهاتف': '12345678' });
    const hebrew = valuesOf(
      [
        ['שם', 500, 100],
        ['עיר', 300, 100],
        ['משה כהן', 460, 130],
        ['חיפה', 290, 130],
      ],
      ['שם', 'עיר'],
    );
    expect(hebrew).toEqual({ שם: 'משה כהן', עיר: 'חיפה' });
  });

  test('in one line too, and its place is the left part of the line', () => {
    const { values, fields } = extract([pageOf([['שם: משה כהן', 100, 100]])], schemaOf({ שם: '' }, 'field'));
    expect(values).toEqual({ שם: 'משה כהן' });
    const { location } = fields[0]!;
    const [left, right] = [location[0]!, location[2]!];
    expect(left).toBe(100);
    expect(right).toBeLessThan(100 + 0.8 * (toRight('שם: משה כהן') - 100));
  });

  test('Russian and Vietnamese labels stand left of their values', () => {
    const lines = (label: string, value: string): Parameters<typeof pageOf>[0] => [
      [label, 100, 100],
      [value, 400, 100],
    ];
    expect(valuesOf(lines('Фамилия', 'Иванова'), ['Фамилия'])).toEqual({ Фамилия: 'Иванова' });
    expect(valuesOf(lines('Họ và tên', 'Trần Thị Lan'), ['Họ và tên'])).toEqual({ 'Họ và tên': 'Trần Thị Lan' });
  });
});

/** Where a line of the test pages that begins at 100 ends. */
const toRight = (text: string) => pageOf([[text, 100, 100]]).lines[0]!.quad[1][0];
