import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { schemaOf } from './schema/schema-of.ts';
import { pageOf } from './testing/pages.ts';

const ask = (lines: Parameters<typeof pageOf>[0], ...keys: string[]) =>
  extract([pageOf(lines)], schemaOf(Object.fromEntries(keys.map((key) => [key, ''])), 'schema')).values;

test('other labels, hints and sentences are no values', () => {
  const form = [
    ['Inschrijfformulier', 300, 40, 30],
    ['Vul dit formulier in blokletters in.', 60, 100, 16],
    ['Stuur beide bladzijden naar het stadhuis van uw woonplaats.', 60, 124, 16],
    ['Voornaam:', 60, 180],
    ['Straat en huisnummer:', 60, 220],
    ['(straat, nummer)', 300, 224, 12],
    ['Woonplaats:', 60, 260],
    ['Geboortedatum:', 60, 300],
    ['Beroep:', 60, 340],
  ] as const;
  expect(ask(form, 'first_name', 'address', 'town', 'date_of_birth', 'occupation')).toEqual({
    first_name: null,
    address: null,
    town: null,
    date_of_birth: null,
    occupation: null,
  });
});

test('a label among the words of a title has no value below', () => {
  const form = [
    ['Registration of a vehicle', 60, 40, 26],
    ['Please use capital letters. Your address must be in the county.', 60, 90],
    ['Vehicle:', 60, 140],
    ['First name:', 60, 180],
    ['Lena', 260, 180],
  ] as const;
  expect(ask(form, 'vehicle', 'first_name')).toEqual({ vehicle: null, first_name: 'Lena' });
});

test("a date that is another field's is no date of its own", () => {
  const form = [
    ['Date of birth:', 60, 100],
    ['21 Jul 1985', 260, 100],
    ['Date:', 60, 140],
    ['Signature:', 60, 180],
  ] as const;
  expect(ask(form, 'date', 'date_of_birth')).toEqual({ date: null, date_of_birth: '21 Jul 1985' });
});

test('addresses side by side are two', () => {
  const heads = [
    ['Kessler Metallbau GmbH', 60, 40, 26],
    ['Hofmann Druck KG', 600, 40],
    ['Am Markt 5', 60, 80],
    ['Kirchweg 108', 600, 80],
    ['01067 Dresden', 60, 104],
    ['79098 Freiburg', 600, 104],
    ['Rechnung', 60, 300],
  ] as const;
  expect(ask(heads, 'seller_name', 'address').address).toBe('Am Markt 5 01067 Dresden');
});
