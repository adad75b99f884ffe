import { expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

const page = pageOf([
  ['Cedente', 60, 40],
  ['Cessionario', 560, 40],
  ['Legnami Ferri S.p.A.', 60, 70],
  ['Tipografia Conti S.a.s.', 560, 70],
  ['Piazza Dante 2', 60, 98],
  ['Via Garibaldi 31', 560, 98],
  ['50122 Firenze', 60, 126],
  ['40121 Bologna', 560, 126],
  ['P.IVA IT158942505', 60, 154],
  ['P.IVA IT430968601', 560, 154],
  ['Fattura', 60, 240, 30],
  ['N. fattura: 2025-118', 60, 300],
  ['Codice cliente: 71778', 60, 330],
  ['Imponibile', 500, 700],
  ['1.200,00', 800, 700],
]);
const party = { name: '', address: '', vat_id: '' };
const right = [
  { name: 'Legnami Ferri S.p.A.', address: 'Piazza Dante 2 50122 Firenze', vat_id: 'IT158942505' },
  { name: 'Tipografia Conti S.a.s.', address: 'Via Garibaldi 31 40121 Bologna', vat_id: 'IT430968601' },
];

test('seller and buyer side by side, with the same labels', () => {
  const { values } = extract([page], schemaOf({ seller: party, buyer: party }, 'schema'));
  expect([values.seller, values.buyer]).toEqual(right);
});

test('the number of a customer is no number of the buyer', () => {
  const asked = { buyer_name: '', buyer_address: '', customerNumber: '', net_amount: '' };
  expect(extract([page], schemaOf(asked, 'schema')).values).toEqual({
    buyer_name: 'Tipografia Conti S.a.s.',
    buyer_address: 'Via Garibaldi 31 40121 Bologna',
    customerNumber: '71778',
    net_amount: '1.200,00',
  });
});

test('of a party without a label for its address, the lines below who it is are where it is', () => {
  const lines = (top: number): Parameters<typeof pageOf>[0] => [
    ['Bill to', 60, 100],
    ['Ines Duarte', 60, 130],
    ['14 rue Verte', 60, 160],
    ['33000 Bordeaux', 60, 190],
    ['France', 60, top],
  ];
  const where = (top: number) =>
    (
      extract([pageOf(lines(top))], schemaOf({ buyer: { address: '' } }, 'schema')).values as {
        buyer: { address: string };
      }
    ).buyer.address;
  // Lines are 20 high: one and a half heights apart.
  expect([where(240), where(241)]).toEqual(['14 rue Verte 33000 Bordeaux France', '14 rue Verte 33000 Bordeaux']);
});
