import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

type Lines = Parameters<typeof pageOf>[0];
const zone: Lines = [
  ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 40, 900],
  ['L898902C36UTO7408122F1204159ZE184226B<<<<<10', 40, 940],
];
const ask = (lines: Lines, ...keys: string[]) =>
  extract([pageOf([...lines, ...zone])], schemaOf(Object.fromEntries(keys.map((key) => [key, ''])), 'schema')).values;

describe('what the zone of a passport says', () => {
  const printed: Lines = [
    ['P', 400, 60],
    ['UTO', 600, 60],
    ['L898902C3', 760, 60],
    ['Eriksson', 300, 120],
    ['Anna Maria', 300, 170],
    ['12.08.1974', 300, 220],
    ['F', 300, 270],
    ['Zenith', 300, 320, 24],
    ['Lieu', 300, 300, 12],
    ['16.04.2002', 300, 380],
    ['15.04.2012', 300, 440],
  ];

  test('is told as it is printed', () => {
    const keys = [
      'surname',
      'given_names',
      'birth_date',
      'issue_date',
      'expiry_date',
      'passport_number',
      'sex',
      'birth_place',
    ];
    expect(ask(printed, ...keys)).toEqual({
      surname: 'Eriksson',
      given_names: 'Anna Maria',
      birth_date: '12.08.1974',
      issue_date: '16.04.2002',
      expiry_date: '15.04.2012',
      passport_number: 'L898902C3',
      sex: 'F',
      birth_place: 'Zenith',
    });
  });

  test('is told from the zone where it is not printed', () => {
    expect(ask([], 'surname', 'passport_number', 'sex', 'issue_date', 'birth_place')).toEqual({
      surname: 'ERIKSSON',
      passport_number: 'L898902C3',
      sex: null,
      issue_date: null,
      birth_place: null,
    });
  });

  test('a date before the birth is that of a law, one behind the expiry none of issue', () => {
    const others: Lines = [
      ['01.02.1970', 600, 440],
      ['01.02.2014', 600, 480],
    ];
    expect(ask([...printed, ...others], 'issue_date')).toEqual({ issue_date: '16.04.2002' });
  });

  test('the dates of birth and expiry are none of issue, nor is the birth the expiry', () => {
    const without = printed.filter(([text]) => !text.startsWith('16.'));
    expect(ask(without, 'issue_date')).toEqual({ issue_date: null });
    expect(ask(without, 'date_of_birth')).toEqual({ date_of_birth: '12.08.1974' });
  });

  test('of several later dates the last one is that of issue', () => {
    expect(ask([...printed, ['03.03.1999', 600, 440]], 'issue_date')).toEqual({ issue_date: '16.04.2002' });
    expect(ask([['03.03.1999', 600, 440], ...printed], 'issue_date')).toEqual({ issue_date: '16.04.2002' });
  });

  test('a name that was misread by a letter is still the printed one', () => {
    const misread = printed.map(([text, ...place]): Lines[number] => [
      text === 'Eriksson' ? 'Eriks5on' : text,
      ...place,
    ]);
    expect(ask(misread, 'surname')).toEqual({ surname: 'Eriks5on' });
  });
});

test('of one word for both names, as on specimens, the second one below is the given name', () => {
  const same: Lines = [
    ['P<UTOSPECIMEN<<SPECIMEN<<<<<<<<<<<<<<<<<<<<<<', 40, 900],
    ['L898902C36UTO7408122F1204159ZE184226B<<<<<10', 40, 940],
    ['SPECIMEN', 300, 120],
    ['Specimen', 300, 170],
  ];
  const { values } = extract([pageOf(same)], schemaOf({ surname: '', given_names: '' }, 'schema'));
  expect(values).toEqual({ surname: 'SPECIMEN', given_names: 'Specimen' });
});
