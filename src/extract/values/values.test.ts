import { describe, expect, it } from 'vitest';
import { amountOf, findAmounts } from './amounts.ts';
import { chineseId, creditCode, luhn } from './check-digits.ts';
import { findPhones, findSeats, findTrains } from './codes.ts';
import { findDates, findDateTimes, findPeriods, findTimes } from './dates.ts';
import type { Found } from './found.ts';
import { readMrz } from './mrz.ts';

const texts = (find: (plain: string) => Found[], plain: string) =>
  find(plain).map(({ start, end }) => plain.slice(start, end));

describe('dates', () => {
  it.each([
    ['2019年08月21日14:05开', '2019年08月21日', '2019-08-21'],
    ['30/05/201710:18:02 AM', '30/05/2017', '2017-05-30'],
    ['Date: 03 MAR 2018', '03 MAR 2018', '2018-03-03'],
    ['30 MAR/MAR 1972', '30 MAR/MAR 1972', '1972-03-30'],
    ['12/30/2016 FRI', '12/30/2016', '2016-12-30'],
    ['April 13, 1984', 'April 13, 1984', '1984-04-13'],
    ['21.121971', '21.121971', '1971-12-21'],
    ['2015-10-1017:15', '2015-10-10', '2015-10-10'],
    ['11/02/16', '11/02/16', '2016-02-11'],
    ['3 de mayo de 2020', '3 de mayo de 2020', '2020-05-03'],
  ])('%s', (plain, text, normal) => {
    expect(texts(findDates, plain)).toEqual([text]);
    expect(findDates(plain)[0]?.normal).toBe(normal);
  });

  it('finds none in other numbers', () => {
    for (const plain of ['03-7781 2290', 'Lot 3/2', '99/99/2020', '1.234.567', '12:30'])
      expect(texts(findDates, plain)).toEqual([]);
  });

  it('finds times, and both together', () => {
    expect(texts(findTimes, '30/05/201710:18:02 AM')).toEqual(['10:18:02 AM']);
    expect(texts(findDateTimes, '于2019年08月21日14:05开')).toEqual(['2019年08月21日14:05']);
    expect(texts(findPeriods, '2014.10.17-2034.10.17')).toEqual(['2014.10.17-2034.10.17']);
    expect(texts(findPeriods, '2010-01-02至长期')).toEqual(['2010-01-02至长期']);
  });
});

describe('amounts', () => {
  it.each([
    ['1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['12,5', 12.5],
    ['￥314.0元', 314],
    ['41.000', 41000],
    ['$ 6,600.00', 6600],
    ['nothing', undefined],
  ])('%s is %s', (printed, value) => {
    expect(amountOf(printed)).toBe(value);
  });

  it('prefers money to other numbers', () => {
    const plain = 'Tax 8% of 2 items RM 12.37';
    const best = findAmounts(plain).sort((a, b) => b.score - a.score)[0]!;
    expect(plain.slice(best.start, best.end)).toBe('RM 12.37');
    expect(texts(findAmounts, '8%')).toEqual([]);
  });
});

describe('numbers that name things', () => {
  it('checks their digits', () => {
    expect(chineseId('11010519491231002X')).toBe(true);
    expect(chineseId('110105194912310021')).toBe(false);
    for (const right of ['59', '67', '91', '18', '4111111111111111']) expect(luhn(right), right).toBe(true);
    expect(luhn('4111111111111112')).toBe(false);
    expect(creditCode('91350100M000100Y43')).toBe(true);
    expect(creditCode('91350100M000100Y44')).toBe(false);
  });

  it('tells trains, seats and telephones', () => {
    expect(texts(findTrains, 'G1402次')).toEqual(['G1402']);
    expect(texts(findTrains, 'Z57A001950')).toEqual([]);
    expect(texts(findSeats, '06车08C号')).toEqual(['08C号']);
    expect(texts(findPhones, 'Tel:03-91334364')).toEqual(['03-91334364']);
    expect(texts(findPhones, 'Tel. 0997/069683')).toEqual(['0997/069683']);
    expect(texts(findPhones, '07/03/2021')).toEqual([]);
  });
});

describe('machine-readable zones', () => {
  it('reads passports and cards (the samples of ICAO 9303)', () => {
    const passport = [
      'x',
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
    ];
    expect(readMrz(passport)).toMatchObject({
      country: 'UTO',
      surname: 'ERIKSSON',
      givenNames: 'ANNA MARIA',
      number: 'L898902C3',
      birth: '1974-08-12',
      expiry: '2012-04-15',
      sex: 'F',
      lines: [1, 2],
    });
    const card = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
    expect(readMrz(card)).toMatchObject({ number: 'D23145890', surname: 'ERIKSSON', birth: '1974-08-12' });
    expect(readMrz(['P<', 'nothing of the kind'])).toBeUndefined();
  });
});
