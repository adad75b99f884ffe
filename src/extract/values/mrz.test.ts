import { expect, test } from 'vitest';
import { readMrz } from './mrz.ts';

test.each<[lines: string[], zone: string | undefined]>([
  [
    ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    'P|UTO|ERIKSSON|ANNA MARIA|L898902C3|1974-08-12|2012-04-15|F',
  ],
  [
    ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    'I|UTO|ERIKSSON|ANNA MARIA|D23145890|1974-08-12|2012-04-15|F',
  ],
  [
    ['P«UTOERIKSSON‹‹ANNA·MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UT07408I22F12O4159ZE184226B<<<<<10'],
    'P|UTO|ERIKSSON|ANNAMARIA|L898902C3|1974-08-12|2012-04-15|F',
  ],
  [
    ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
    'V|UTO|ERIKSSON|ANNA MARIA|L8988901C|1940-09-07|1996-12-10|F',
  ],
  [
    ['p<utoeriksson<<anna<maria<<<<<<<<<<<<<<<<<<<', 'L898902C37UTO7408123<1204158ZE184226B<<<<<10'],
    'P|UTO|ERIKSSON|ANNA MARIA|L898902C3|1974-08-12|2012-04-15|',
  ],
  [['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'], undefined],
  // Lines of a zone have 26 to 50 characters, letters, digits and fillers, one filler at least.
  [
    ['I<UTOD231458907<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<'],
    'I|UTO|ERIKSSON|ANNA MARIA|D23145890|1974-08-12|2012-04-15|F',
  ],
  [['I<UTOD231458907<<<<<<<<<<', '7408122F1204159UTO<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<'], undefined],
  [
    [`P<UTOERIKSSON<<ANNA<MARIA${'<'.repeat(25)}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    'P|UTO|ERIKSSON|ANNA MARIA|L898902C3|1974-08-12|2012-04-15|F',
  ],
  [[`P<UTOERIKSSON<<ANNA<MARIA${'<'.repeat(26)}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'], undefined],
  [['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<=<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'], undefined],
  [['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226BXXXXX10'], undefined],
  [['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6'], undefined],
  [['X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'], undefined],
  [['P<UTOERIKSSON<<ANNA<MARIA', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'], undefined],
  [
    ['P<UTO0RIK5SON<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7AB8122F1204159ZE184226B<<<<<10'],
    'P|UTO|ORIKSSON|ANNA|L898902C3||2012-04-15|F',
  ],
  [
    ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO9908122F8004159ZE184226B<<<<<10'],
    'P|UTO|ERIKSSON|ANNA MARIA|L898902C3|1999-08-12|1980-04-15|F',
  ],
])('%j', (lines, zone) => {
  const read = readMrz(lines);
  const { documentType, country, surname, givenNames, number, birth, expiry, sex } = read ?? {};
  expect(read && [documentType, country, surname, givenNames, number, birth, expiry, sex].join('|')).toBe(zone);
});
