import { describe, expect, it } from 'vitest';
import { documentTypes } from '../document-types/document-types.ts';
import { toSegments } from '../page/segment.ts';
import type { SchemaField } from '../schema/schema.ts';
import { pageOf } from '../testing/pages.ts';
import { fieldTermsOf } from './field-terms.ts';
import { findLabels } from './find-labels.ts';
import { conceptById } from './label-index.ts';
import { lexicon } from './lexicon/lexicon.ts';

const field = (name: string, description = ''): SchemaField => ({
  kind: 'field',
  name,
  path: [name],
  description,
  type: 'string',
  format: '',
  choices: [],
});
const meant = (name: string, description = '') =>
  [...fieldTermsOf(field(name, description)).concepts.keys()].map(({ id }) => id);

describe('the data', () => {
  it('names each concept once, and rules name concepts that exist', () => {
    expect(conceptById.size).toBe(lexicon.length);
    for (const kind of documentTypes) {
      const named = kind.rules.flatMap(({ of, beside }) => [...of.split(' '), ...(beside?.slice(1) ?? [])]);
      for (const id of [...named, ...(kind.unlabelled ?? [])]) expect(conceptById.has(id), id).toBe(true);
    }
  });
});

describe('wantedOf', () => {
  it.each([
    ['票价', 'fare'],
    ['ticketPrice', 'fare'],
    ['departure_date_and_time', 'departure_time'],
    ['destination_station', 'arrival_station'],
    ['购票人姓名', 'name'],
    ['Invoice No.', 'invoice_number'],
    ['dateOfBirth', 'birth_date'],
    ['cashprice', 'cash'],
    ['lastName', 'surname'],
  ])('%s means %s', (key, concept) => {
    expect(meant(key)).toContain(concept);
  });

  it('takes the description where the key says nothing', () => {
    expect(meant('f1')).toEqual([]);
    expect(meant('f1', 'the grand total of the bill')).toContain('total');
    expect(meant('字段一', '发票上的开票日期')).toContain('date');
  });
});

describe('findLabels', () => {
  const labels = (text: string) => {
    const [segment] = toSegments([pageOf([[text, 10, 10]])]);
    return findLabels(segment!).map(({ start, end, strength }) => [text.slice(start, end), strength >= 0.9]);
  };

  it('finds the longest label, and sees whether it stands where labels do', () => {
    expect(labels('Sub Total: 12.00')).toEqual([['Sub Total', true]]);
    expect(labels('出生日期 1976-01-01')).toEqual([['出生日期', true]]);
    expect(labels('性别女民族汉').map(([text]) => text)).toEqual(['性别', '民族']);
    expect(labels('APR 2 1984')).toEqual([]);
    expect(labels('APR 2')).toEqual([]);
    expect(labels('APR 12.9 %')).toEqual([['APR', true]]);
    expect(labels('it was sold on a date of ours').every(([, strong]) => !strong)).toBe(true);
  });
});
