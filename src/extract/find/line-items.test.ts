import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

type Lines = Parameters<typeof pageOf>[0];
const ask = (lines: Lines, schema: unknown) => extract([pageOf(lines)], schemaOf(schema, 'schema')).values;

describe('lists', () => {
  it('go on with a cell over its lines, and end where they are summed up', () => {
    const lines: Lines = [
      ['Article', 50, 100],
      ['Qty', 450, 100],
      ['Price', 600, 100],
      ['Worth', 800, 100],
      ['Picnic blanket, wool,', 50, 140],
      ['2', 460, 140],
      ['23.68', 600, 140],
      ['47.36', 800, 140],
      ['red and green', 50, 164],
      ['Cushion', 50, 204],
      ['1', 460, 204],
      ['39.89', 600, 204],
      ['39.89', 800, 204],
      ['Subtotal', 600, 250],
      ['87.25', 800, 250],
      ['VAT 19%', 600, 290],
      ['16.58', 800, 290],
    ];
    expect(ask(lines, { items: [{ name: '', qty: '', total: '' }], tax: '' })).toEqual({
      items: [
        { name: 'Picnic blanket, wool, red and green', qty: '2', total: '47.36' },
        { name: 'Cushion', qty: '1', total: '39.89' },
      ],
      tax: '16.58',
    });
  });

  it('go on after labelled details of an item, with rates that are prices', () => {
    const lines: Lines = [
      ['FAKTURA', 700, 20, 30],
      ['# fa_2025-118', 720, 60],
      ['Reference:', 600, 90],
      ['batch_no_77', 760, 90],
      ['Service', 50, 150],
      ['Hours', 450, 150],
      ['Rate', 600, 150],
      ['Amount', 800, 150],
      ['Roof repair', 50, 190],
      ['12', 460, 190],
      ['$10.00', 600, 190],
      ['$120.00', 800, 190],
      ['Parts: four tiles', 50, 214],
      ['Tax: 0.2%', 50, 238],
      ['Cleaning', 50, 280],
      ['5', 460, 280],
      ['$1.50', 600, 280],
      ['$7.50', 800, 280],
      ['Total:', 600, 330],
      ['$127.50', 800, 330],
    ];
    const schema = { invoice_number: '', reference: '', items: [{ service: '', rate: '', amount: '' }] };
    expect(ask(lines, schema)).toEqual({
      invoice_number: 'fa_2025-118',
      reference: 'batch_no_77',
      items: [
        { service: 'Roof repair', rate: '$10.00', amount: '$120.00' },
        { service: 'Cleaning', rate: '$1.50', amount: '$7.50' },
      ],
    });
  });

  it('hold every row of a statement, also what its balance begins with', () => {
    const lines: Lines = [
      ['Date', 40, 100],
      ['Details', 200, 100],
      ['Money out', 500, 100],
      ['Money in', 650, 100],
      ['Balance', 800, 100],
      ['31Jul2023', 40, 130],
      ['Balance forward', 200, 130],
      ['3,411.90', 800, 130],
      ['14Aug2023', 40, 160],
      ['Repayment', 200, 160],
      ['150.00', 660, 160],
      ['3,261.90', 800, 160],
    ];
    expect(ask(lines, { rows: [{ date: '', description: '', debit: '', credit: '', balance: '' }] }).rows).toEqual([
      { date: '31Jul2023', description: 'Balance forward', debit: null, credit: null, balance: '3,411.90' },
      { date: '14Aug2023', description: 'Repayment', debit: null, credit: '150.00', balance: '3,261.90' },
    ]);
  });

  it('are records where each value has its label', () => {
    const lines: Lines = [
      ['Name: Ines Duarte', 40, 100],
      ['Amount: $380.14', 40, 125],
      ['Name: Tomas Havel', 40, 200],
      ['Amount: $190.16', 40, 225],
    ];
    expect(ask(lines, { payments: [{ name: '', amount: '' }] }).payments).toEqual([
      { name: 'Ines Duarte', amount: '$380.14' },
      { name: 'Tomas Havel', amount: '$190.16' },
    ]);
  });
});

it('takes the net for the amount that makes the total up with the tax, and each party for its own', () => {
  const lines: Lines = [
    ['Vendeur', 40, 40],
    ['Acheteur', 500, 40],
    ['Adresse: 14 rue Verte', 40, 65],
    ['Adresse: 8 quai Bleu', 500, 65],
    ['Sum', 600, 250],
    ['€6,197.27', 800, 250],
    ['Tax (5.5%)', 600, 290],
    ['€340.85', 800, 290],
    ['Total due', 600, 330],
    ['€6,538.12', 800, 330],
  ];
  const schema = { subtotal: '', tax: '', total: '', vendeur_adresse: '', acheteur_adresse: '' };
  expect(ask(lines, schema)).toEqual({
    subtotal: '€6,197.27',
    tax: '€340.85',
    total: '€6,538.12',
    vendeur_adresse: '14 rue Verte',
    acheteur_adresse: '8 quai Bleu',
  });
});
