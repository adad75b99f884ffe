import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

type Lines = Parameters<typeof pageOf>[0];
/** What a page says about a key; lines are 20 high, ten pixels a letter. */
const ask = (key: string, ...lines: Lines) =>
  (extract([pageOf(lines)], schemaOf({ [key]: '' }, 'schema')).values as Record<string, unknown>)[key];
const label: Lines[number] = ['Vessel:', 60, 100];

describe('the value of a label', () => {
  test('stands behind it, right of it or under it', () => {
    expect(ask('vessel', ['Vessel: Zebra', 60, 100])).toBe('Zebra');
    expect(ask('vessel', label, ['Zebra', 300, 100])).toBe('Zebra');
    expect(ask('vessel', ['Vessel', 60, 100], ['Zebra', 60, 130])).toBe('Zebra');
  });

  test('right of it rather than under it, under a head rather than right of that', () => {
    expect(ask('vessel', label, ['Zebra', 300, 100], ['Heron', 60, 130])).toBe('Zebra');
    expect(ask('vessel', ['Vessel', 60, 100], ['Port:', 300, 100], ['Zebra', 60, 130], ['Kiel', 300, 130])).toBe(
      'Zebra',
    );
  });

  test('under it within 2.2 heights of a line', () => {
    const under = (top: number) => ask('vessel', label, ['Zebra', 60, top]);
    // The label ends at 120.
    expect([under(164), under(165)]).toEqual(['Zebra', null]);
  });

  test('further right under it, where nothing stands beside', () => {
    const aside = (left: number, ...more: Lines) =>
      ask('vessel', label, ['Zebra', left, 130], ['all of it', 880, 900], ...more);
    expect(aside(200)).toBe('Zebra');
    // The label ends at 130: eight heights of a line further, less one.
    expect([aside(269), aside(270)]).toEqual(['Zebra', null]);
    expect(aside(200, ['Heron', 60, 130])).toBe('Heron');
  });

  test('goes on over narrow gaps of its row, not over wide ones', () => {
    // Right of a label, over 1.8 heights of a line; the value ends at 350.
    const right = (left: number) => ask('vessel', label, ['Zebra', 300, 100], ['of Kiel', left, 100]);
    expect([right(386), right(387)]).toEqual(['Zebra of Kiel', 'Zebra']);
    // On its own line, over 2: it ends at 190.
    const inline = (left: number) => ask('vessel', ['Vessel: Zebra', 60, 100], ['of Kiel', left, 100]);
    expect([inline(230), inline(231)]).toEqual(['Zebra of Kiel', 'Zebra']);
    // Under it, over 0.6: it ends at 110.
    const under = (left: number) => ask('vessel', ['Vessel', 60, 100], ['Zebra', 60, 130], ['of Kiel', left, 130]);
    expect([under(122), under(123)]).toEqual(['Zebra of Kiel', 'Zebra']);
  });

  test('ends before the next label with a colon', () => {
    expect(ask('vessel', ['Vessel: Zebra Phone: 040 123456', 60, 100])).toBe('Zebra');
    expect(ask('vessel', label, ['Zebra', 300, 100], ['Phone: 040 123456', 370, 100])).toBe('Zebra');
  });

  test('is no other label, no hint how to fill it in', () => {
    expect(ask('vessel', label, ['Phone:', 300, 100])).toBeNull();
    expect(ask('vessel', label, ['(name and port)', 300, 100])).toBeNull();
  });
});

describe('a label', () => {
  test('goes on with its translation, brackets, a number’s word and words up to a colon', () => {
    expect(ask('invoice_number', ['Invoice No. (Rechnung): 20391', 60, 100])).toBe('20391');
    expect(ask('invoice_number', ['Invoice number / Rechnungsnummer: 20391', 60, 100])).toBe('20391');
    expect(ask('vessel', ['Vessel of call: Zebra', 60, 100])).toBe('Zebra');
  });

  test('of a tax goes on with its rate', () => {
    expect(ask('tax', ['VAT at 5%', 60, 100], ['4.83', 700, 100])).toBe('4.83');
    expect(ask('tax', ['MwSt. 7 % 4,83', 60, 100])).toBe('4,83');
  });

  test('keeps brackets that belong to its value', () => {
    expect(ask('total', ['Total (12.50)', 60, 100])).toBe('(12.50)');
  });

  test('among the words of a sentence is none', () => {
    expect(ask('vessel', ['We were told that on board of the vessel all was well.', 60, 100])).toBeNull();
  });
});

test('what somebody paid with may be a label elsewhere', () => {
  expect(ask('payment_method', ['Payment method:', 60, 100], ['Cash', 300, 100])).toBe('Cash');
});
