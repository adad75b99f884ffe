import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

/** Rows of a bill: a label at the left and an amount at the right. */
type Rows = readonly (readonly [label: string, amount: string])[];
const bill = (...rows: Rows) =>
  pageOf(
    rows.flatMap(([label, amount], i) => [
      ...(label ? [[label, 60, 100 + 40 * i] as const] : []),
      [amount, 700, 100 + 40 * i] as const,
    ]),
  );
const ask = (page: ReturnType<typeof bill>, ...keys: string[]) =>
  extract([page], schemaOf(Object.fromEntries(keys.map((key) => [key, ''])), 'schema')).values as Record<
    string,
    unknown
  >;
const total = (...rows: Rows) => ask(bill(...rows), 'total').total;

describe('of several totals', () => {
  test('the one that was paid is cash less change', () => {
    expect(total(['Total', '85.33'], ['Total', '91.00'], ['Cash', '100.00'], ['Change', '14.67'])).toBe('85.33');
    expect(total(['Total', '91.00'], ['Total', '85.33'], ['Cash', '100.00'], ['Change', '14.67'])).toBe('85.33');
  });

  test.each(['Grand total', 'Total due', 'Net total', 'Total payable', 'Total inclusive', 'Total rounded'])(
    'one is called %s',
    (label) => {
      expect(total([label, '85.33'], ['Total', '80.00'])).toBe('85.33');
      expect(total(['Total', '80.00'], [label, '85.33'])).toBe('85.33');
    },
  );

  test('one stands beside its label rather than below it', () => {
    const page = pageOf([
      ['Item', 60, 100],
      ['Total', 700, 100],
      ['Rope', 60, 130],
      ['12.50', 700, 130],
      ['Total', 60, 200],
      ['20.00', 700, 200],
    ]);
    expect(ask(page, 'total').total).toBe('20.00');
  });
});

test('without a label it is the largest amount, none without cents', () => {
  expect(total(['Rope', '12.50'], ['', '20.00'], ['Lamp', '7.50'])).toBe('20.00');
  expect(total(['Rope', '12'], ['', '20'])).toBeNull();
});

describe('net, tax and total', () => {
  test('are three amounts of which two make the third, by the labels of the tax and the total', () => {
    const page = bill(['Goods of all kinds', '80.50'], ['VAT', '4.83'], ['Total', '85.33']);
    expect(ask(page, 'subtotal', 'tax', 'total')).toEqual({ subtotal: '80.50', tax: '4.83', total: '85.33' });
  });

  test('not where nothing adds up', () => {
    const page = bill(['Goods of all kinds', '80.00'], ['VAT', '4.83'], ['Total', '85.33']);
    expect(ask(page, 'subtotal').subtotal).toBeNull();
  });

  test('nor where the net would be less than its tax', () => {
    const page = bill(['Goods of all kinds', '4.83'], ['VAT', '80.50'], ['Total', '85.33']);
    expect(ask(page, 'subtotal').subtotal).toBeNull();
  });
});
