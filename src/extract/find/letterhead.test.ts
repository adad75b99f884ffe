import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

type Lines = Parameters<typeof pageOf>[0];
/** A receipt whose lines are 20 high, below what is told. */
const body: Lines = [
  ['Receipt 20391', 60, 300],
  ['07/03/2021', 60, 330],
  ['Tea', 60, 360],
  ['2.80', 700, 360],
  ['Total', 60, 900],
  ['2.80', 700, 900],
];
const ask = (...head: Lines) => {
  const { merchant_name: name, address } = extract(
    [pageOf([...head, ...body])],
    schemaOf({ merchant_name: '', address: '' }, 'schema'),
  ).values as Record<string, string | null>;
  return [name, address];
};

describe('the name on top', () => {
  test('is the line in the largest type, or one with a word of companies', () => {
    expect(ask(['come again soon', 200, 20], ['BLUE HARBOUR', 200, 50, 40])[0]).toBe('BLUE HARBOUR');
    expect(ask(['come again soon', 200, 20], ['Blue Harbour Ltd', 200, 80])[0]).toBe('Blue Harbour Ltd');
    expect(ask(['Blue Harbour', 200, 20], ['come again soon', 200, 80])[0]).toBe('Blue Harbour');
  });

  test('goes on below close to its first line and in its middle', () => {
    const first = (top: number, left = 200) => ask(['The Fish', left, top, 30], ['Shop of Anna', 170, 100, 30])[0];
    expect([first(60), first(53), first(51)]).toEqual([
      'The Fish Shop of Anna',
      'The Fish Shop of Anna',
      'Shop of Anna',
    ]);
    expect(first(60, 500)).toBe('Shop of Anna');
  });

  test('ends before its number of registration', () => {
    expect(ask(['BLUE HARBOUR SDN BHD (1234567-A)', 200, 20])[0]).toBe('BLUE HARBOUR SDN BHD');
    expect(ask(['BLUE HARBOUR SDN BHD (Co. Reg. No: 123456)', 200, 20])[0]).toBe('BLUE HARBOUR SDN BHD');
  });

  test('is no address, label, date or number', () => {
    const other: Lines = [
      ['Lot 17, Jalan Cempaka', 200, 20, 40],
      ['Tel: 03-7781 2290', 200, 64, 40],
      ['12 May 2021', 200, 110, 40],
    ];
    expect(ask(...other, ['Blue Harbour', 200, 160])[0]).toBe('Blue Harbour');
  });
});

describe('the address below it', () => {
  const name: Lines[number] = ['BLUE HARBOUR SDN BHD', 200, 20];

  test('are lines that follow each other, 1.1 times their height apart', () => {
    const town = (top: number) => ask(name, ['Lot 17, Jalan Cempaka 3/2,', 200, 60], ['Kuala Lumpur', 200, top])[1];
    expect([town(102), town(103)]).toEqual(['Lot 17, Jalan Cempaka 3/2, Kuala Lumpur', 'Lot 17, Jalan Cempaka 3/2,']);
  });

  test('end before a phone, a label and behind a full stop', () => {
    const street: Lines[number] = ['Lot 17, Jalan Cempaka 3/2,', 200, 60];
    expect(ask(name, street, ['Tel: 03-7781 2290', 200, 84])[1]).toBe('Lot 17, Jalan Cempaka 3/2,');
    expect(ask(name, ['17, Jalan Cempaka Selatan.', 200, 60], ['Open every day', 200, 84])[1]).toBe(
      '17, Jalan Cempaka Selatan.',
    );
  });

  test('begin with the street above a town, however that is called', () => {
    expect(ask(name, ['Hinterm Deich', 200, 60], ['25946 Norddorf', 200, 84])[1]).toBe('Hinterm Deich 25946 Norddorf');
    expect(ask(name, ['Hinterm Deich 4', 200, 60], ['25946 Norddorf', 200, 84])[1]).toBe(
      'Hinterm Deich 4 25946 Norddorf',
    );
  });

  test('the name is no street of it', () => {
    expect(ask(name, ['25946 Norddorf', 200, 44])[1]).toBe('25946 Norddorf');
  });

  test('begin behind their label', () => {
    expect(ask(name, ['Address: 17 Jalan Cempaka', 200, 60])[1]).toBe('17 Jalan Cempaka');
  });
});
