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

describe('cells that ran through columns', () => {
  const head: Lines = [
    ['Date', 40, 100],
    ['Details', 200, 100],
    ['Amount', 700, 100],
  ];
  const keys = { rows: [{ date: '', description: '', amount: '' }] };

  it('are cut behind a date and before an amount', () => {
    const row = (text: string, ...more: Lines) => ask([...head, [text, 40, 130], ...more], keys).rows;
    expect(row('14.08.2023 Rent for August', ['500.00', 700, 130])).toEqual([
      { date: '14.08.2023', description: 'Rent for August', amount: '500.00' },
    ]);
    expect(row(`14.08.2023${' Rent for the long month of August'.padEnd(50)} 500.00`)).toEqual([
      { date: '14.08.2023', description: 'Rent for the long month of August', amount: '500.00' },
    ]);
  });

  it('are not cut at figures that are no amounts', () => {
    const rows = ask(
      [...head, ['14.08.2023', 40, 130], ['Rent of house 12', 200, 130], ['500.00', 700, 130]],
      keys,
    ).rows;
    expect(rows).toEqual([{ date: '14.08.2023', description: 'Rent of house 12', amount: '500.00' }]);
  });
});

describe('where a table ends', () => {
  const head: Lines = [
    ['Item', 50, 100],
    ['Qty', 450, 100],
    ['Amount', 800, 100],
  ];
  const item = (name: string, top: number, amount = '4.00'): Lines => [
    [name, 50, top],
    ['2', 460, top],
    [amount, 800, top],
  ];
  const names = (...lines: Lines) =>
    (ask([...head, ...lines], { items: [{ name: '', qty: '', total: '' }] }).items as { name: string }[]).map(
      ({ name }) => name,
    );

  it.each(['Total', 'Subtotal', 'Discount', 'Cash', 'Balance', 'VAT 19%', 'Service charge'])(
    '%s sums it up',
    (label) => {
      expect(names(...item('Rope', 140), [label, 50, 180], ['8.00', 800, 180], ...item('Lamp', 220))).toEqual(['Rope']);
    },
  );

  it.each(['Cash register', 'Change purse', 'Total station', 'Tax guides'])('%s is an item', (name) => {
    expect(names(...item('Rope', 140), ...item(name, 180), ...item('Lamp', 220))).toEqual(['Rope', name, 'Lamp']);
  });

  it('what stands more than four lines below is none of it', () => {
    // The last row ends at 160.
    const below = (top: number) => names(...item('Rope', 140), ...item('Lamp', top));
    expect([below(240), below(241)]).toEqual([['Rope', 'Lamp'], ['Rope']]);
  });

  it('words alone go on with the row above, no farther from it than from the next one', () => {
    const lines = (top: number) => names(...item('Rope,', 140), ['20 m', 50, top], ...item('Lamp', 200));
    expect([lines(168), lines(172)]).toEqual([
      ['Rope, 20 m', 'Lamp'],
      ['Rope', 'Lamp'],
    ]);
    // A text height from it at most.
    const alone = (top: number) => names(...item('Rope,', 140), ['20 m', 50, top]);
    expect([alone(179), alone(180)]).toEqual([['Rope, 20 m'], ['Rope']]);
  });
});

describe('heads of columns', () => {
  const list = { items: [{ product: '', quantity: '', total: '' }] };

  it('are found by elimination: the name of the goods is what has words, the sum what has amounts', () => {
    const rows = (first: string): Lines =>
      [140, 180, 220].flatMap(
        (top, i): Lines => [
          [['Rope', 'Lamp', first][i]!, 50, top],
          [`${i + 1}`, 460, top],
          [`${i + 1}.50`, 800, top],
        ],
      );
    const told = (first: string) =>
      (
        ask([['Fnord', 50, 100], ['Qty', 450, 100], ['Zweft', 800, 100], ...rows(first)], list).items as Record<
          string,
          string
        >[]
      )
        .map(({ product, total }) => `${product} ${total}`)
        .join(', ');
    expect(told('Oar')).toBe('Rope 1.50, Lamp 2.50, Oar 3.50');
  });
});

describe('bills without heads', () => {
  const bill: Lines = [
    ['Corner shop', 200, 20],
    ['Bread', 60, 100],
    ['2', 500, 100],
    ['2.80', 700, 100],
    ['Milk', 60, 130],
    ['1', 500, 130],
    ['1.10', 700, 130],
    ['Member 77', 60, 160],
    ['31', 700, 160],
    ['Total', 60, 200],
    ['3.90', 700, 200],
    ['Change', 60, 230],
    ['1.10', 700, 230],
  ];

  it('are lines of a name and an amount with cents, up to their sum', () => {
    expect(ask(bill, { items: [{ name: '', quantity: 'number', price: '' }] }).items).toEqual([
      { name: 'Bread', quantity: 2, price: '2.80' },
      { name: 'Milk', quantity: 1, price: '1.10' },
    ]);
  });
});

it('a list of values is every one of their form, none where they have none', () => {
  const lines: Lines = [
    ['Calls on 12.03.2021', 50, 100],
    ['and 14.03.2021', 50, 130],
  ];
  expect(ask(lines, { dates: [''] }).dates).toEqual(['12.03.2021', '14.03.2021']);
});
