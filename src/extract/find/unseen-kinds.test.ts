// Kinds of faults that real papers showed: each drawn again, small.
import { describe, expect, it } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

type Lines = Parameters<typeof pageOf>[0];

const ask = (lines: Lines, schema: unknown) => extract([pageOf(lines)], schemaOf(schema, 'schema')).values;

describe('labels', () => {
  it('say the words of a key in another order, with small words between, shortened, with a word more where they stand alone', () => {
    const lines: Lines = [
      ["Adresse de l'atelier", 40, 40],
      ['12 rue des Tilleuls', 40, 62],
      ['Adresse email de suivi', 500, 40],
      ['lea@tilleuls.example', 500, 62],
      ['(21) Regis. No.: 09/512,338', 40, 140],
      ['Artikel Nr.', 40, 180],
      ['774411', 300, 180],
    ];
    const schema = {
      adresse_atelier: '',
      email_suivi: '',
      registration_number: '',
      artikelnummer: '',
      suivi_telephone: '',
    };
    expect(ask(lines, schema)).toEqual({
      adresse_atelier: '12 rue des Tilleuls',
      email_suivi: 'lea@tilleuls.example',
      registration_number: '09/512,338',
      artikelnummer: '774411',
      suivi_telephone: null,
    });
  });

  it('that are the key itself come before others of its meaning', () => {
    const lines: Lines = [
      ['Order Date: 04-11-2022', 40, 40],
      ['Invoice Date: 09-11-2022', 40, 70],
      ['Tax', 500, 40],
      ['12.80', 700, 40],
      ['Service tax #: QKPL77120', 40, 100],
    ];
    expect(ask(lines, { invoiceDate: '', orderDate: '', serviceTaxNumber: '', tax: '' })).toEqual({
      invoiceDate: '09-11-2022',
      orderDate: '04-11-2022',
      serviceTaxNumber: 'QKPL77120',
      tax: '12.80',
    });
  });

  it('go on in words up to the figure right of them', () => {
    const lines: Lines = [
      ['Patents and other rights', 40, 40],
      ['18,240', 600, 40],
      ['Cash in hand', 40, 64],
      ['7,113', 600, 64],
      ['Total due on March 4, 2021', 40, 120],
      ['$25,353.00', 600, 120],
    ];
    expect(ask(lines, { patents: '', cash_in_hand: '', total_due: '' })).toEqual({
      patents: '18,240',
      cash_in_hand: '7,113',
      total_due: '$25,353.00',
    });
  });

  it('are followed by a dash', () => {
    expect(ask([['Lead Surveyor—Ida Holm', 40, 40]], { lead_surveyor: '' })).toEqual({ lead_surveyor: 'Ida Holm' });
  });

  it('in a phrase make no label of it', () => {
    const lines: Lines = [
      ['Payment Mode', 40, 40],
      ['Cash at Hotel', 40, 64],
    ];
    expect(ask(lines, { payment_mode: '' })).toEqual({ payment_mode: 'Cash at Hotel' });
  });
});

it('an address goes on beside labels that hold their own values', () => {
  const lines: Lines = [
    ['Billing Address', 400, 40],
    ['Order No: 7781', 40, 62],
    ['Rosa Lind', 400, 62],
    ['Mill Lane 4, Flat 2', 400, 84],
    ['Order Date: 02-03-2021', 40, 106],
    ['near the old bridge', 400, 106],
    ['Leeds', 400, 128],
  ];
  expect(ask(lines, { billing_address: '' })).toEqual({
    billing_address: 'Rosa Lind Mill Lane 4, Flat 2 near the old bridge Leeds',
  });
});

it('a party has the name that heads its block, and what stands under its own heading', () => {
  const lines: Lines = [
    ['Bill To:', 40, 200],
    ['Rosa Lind', 40, 224],
    ['rosa@lind.example', 40, 248],
    ['4 Mill Lane, Leeds', 40, 272],
    ['Bill From:', 500, 200],
    ['Oakwork Ltd', 500, 224],
    ['9 Dock Road, Hull', 500, 248],
    ['pay@oakwork.example', 500, 272],
  ];
  const party = { name: '', email: '', address: '' };
  expect(ask(lines, { bill_to: party, bill_from: party })).toEqual({
    bill_to: { name: 'Rosa Lind', email: 'rosa@lind.example', address: '4 Mill Lane, Leeds' },
    bill_from: { name: 'Oakwork Ltd', email: 'pay@oakwork.example', address: '9 Dock Road, Hull' },
  });
});

it('the letterhead is no address of the one the paper is for', () => {
  const lines: Lines = [
    ['Oakwork Ltd', 40, 20, 30],
    ['9 Dock Road', 40, 60],
    ['Hull 48112', 40, 84],
    ['Invoice No: 7', 40, 300],
  ];
  expect(ask(lines, { buyer_address: '' })).toEqual({ buyer_address: null });
});

it.each([
  ['Tel. +49 6151 820 17 33', '+49 6151 820 17 33'],
  ['Tel: 080 200 311 45', '080 200 311 45'],
])('the number in %s is whole', (text, phone) => {
  expect(ask([[text, 40, 40]], { phone: '' })).toEqual({ phone });
});

describe('tables', () => {
  it('have heads over several lines, whose tax is no sum, and a count that was read with the name beside it', () => {
    const lines: Lines = [
      ['Pos.', 60, 100],
      ['Menge', 160, 100],
      ['Beschreibung', 230, 100],
      ['VK-Preis', 600, 100],
      ['Zeilenbetrag', 760, 100],
      ['Ohne', 620, 118],
      ['Ohne MwSt.', 770, 118],
      ['MwSt.', 620, 136],
      ['1', 70, 170],
      ['2 Hobel, klein', 208, 170],
      ['8,20', 630, 170],
      ['16,40', 800, 170],
      ['2', 70, 200],
      ['1 Feile', 208, 200],
      ['3,10', 630, 200],
      ['3,10', 800, 200],
      ['Zwischensumme (inkl. MwSt.)', 560, 230],
      ['19,50', 800, 230],
    ];
    expect(ask(lines, { items: [{ pos: '', menge: '', beschreibung: '', preis: '', betrag: '' }] }).items).toEqual([
      { pos: '1', menge: '2', beschreibung: 'Hobel, klein', preis: '8,20', betrag: '16,40' },
      { pos: '2', menge: '1', beschreibung: 'Feile', preis: '3,10', betrag: '3,10' },
    ]);
  });

  it('have the column whose head says most what is asked: Title before Product, a tax and its rate', () => {
    const lines: Lines = [
      ['Product', 40, 100],
      ['Title', 240, 100],
      ['Qty', 460, 100],
      ['Tax(%)', 560, 100],
      ['Tax', 680, 100],
      ['Total', 800, 100],
      ['Lamps', 40, 130],
      ['Desk lamp Aro', 240, 130],
      ['1', 465, 130],
      ['8.00%', 560, 130],
      ['2.40', 680, 130],
      ['32.40', 800, 130],
    ];
    const schema = { items: [{ title: '', qty: '', tax_rate: '', tax: '', total: '' }] };
    expect(ask(lines, schema).items).toEqual([
      { title: 'Desk lamp Aro', qty: '1', tax_rate: '8.00%', tax: '2.40', total: '32.40' },
    ]);
  });

  it('of words alone end where a line with a colon heads something else', () => {
    const lines: Lines = [
      ["Teacher's Name", 60, 100],
      ['Room #', 400, 100],
      ['# of Students', 640, 100],
      ['1. Ida Holm', 60, 130],
      ['B12', 400, 130],
      ['19', 660, 130],
      ['2. Per Lund', 60, 156],
      ['C3', 400, 156],
      ['24', 660, 156],
      ['Contact information:', 60, 196],
      ['Name Eva Berg', 80, 220],
    ];
    expect(ask(lines, { teachers: [{ teacher_name: '', room: '', students: '' }] }).teachers).toEqual([
      { teacher_name: '1. Ida Holm', room: 'B12', students: '19' },
      { teacher_name: '2. Per Lund', room: 'C3', students: '24' },
    ]);
  });
});

describe('bills without a head', () => {
  it('name the goods over their number and amount', () => {
    const lines: Lines = [
      ['OAT COOKIES 9OZ', 40, 100],
      ['50331207741', 80, 122],
      ['3.49 SALE', 600, 122],
      ['RETURN VALUE 3.49', 80, 144],
      ['DISH SOAP', 40, 166],
      ['50881200316', 80, 188],
      ['1.99', 600, 188],
      ['SUBTOTAL', 80, 240],
      ['5.48', 600, 240],
    ];
    expect(ask(lines, { line_items: [{ description: '', sku: '', amount: '' }] }).line_items).toEqual([
      { description: 'OAT COOKIES 9OZ', sku: '50331207741', amount: '3.49' },
      { description: 'DISH SOAP', sku: '50881200316', amount: '1.99' },
    ]);
  });

  it('have one item a row, however many words were read apart, each with the amount most level with it', () => {
    const lines: Lines = [
      ['BEEF', 100, 103],
      ['85/15', 220, 102],
      ['MINCED', 330, 101],
      ['5.04 F', 600, 100],
      ['OAT', 100, 115],
      ['DRINK', 220, 114],
      ['2.19 F', 600, 112],
    ];
    expect(ask(lines, { items: [{ name: '', price: '' }] }).items).toEqual([
      { name: 'BEEF 85/15 MINCED', price: '5.04' },
      { name: 'OAT DRINK', price: '2.19' },
    ]);
  });
});

it('the amount most level with a label is its own, not that of the next row', () => {
  const lines: Lines = [
    ['OPENING BALANCE', 40, 100],
    ['$1.14', 600, 106],
    ['EARNED TODAY', 40, 120],
    ['$0.26', 598, 126],
    ['CLOSING BALANCE', 40, 140],
    ['$1.40', 600, 146],
  ];
  expect(ask(lines, { opening_balance: '', closing_balance: '' })).toEqual({
    opening_balance: '$1.14',
    closing_balance: '$1.40',
  });
});

it('a note under a row of empty labels is not the value of the first', () => {
  const lines: Lines = [
    ['Nom de la banque :', 40, 100],
    ['BIC :', 400, 100],
    ['Veuillez vérifier ces indications avant votre paiement', 40, 124],
  ];
  expect(ask(lines, { nom_banque: '' })).toEqual({ nom_banque: null });
});

it('a number in groups is one code', () => {
  const lines: Lines = [
    ['Permit No.:', 40, 100],
    ['GB 4,118,207 C1', 300, 100],
  ];
  expect(ask(lines, { permit_number: '' })).toEqual({ permit_number: 'GB 4,118,207 C1' });
});

it('a time in a table is from when to when', () => {
  const lines: Lines = [
    ['Course', 40, 100],
    ['Time', 400, 100],
    ['Weaving', 40, 130],
    ['4:00-6:00 pm', 390, 130],
  ];
  expect(ask(lines, { courses: [{ course: '', time: '' }] }).courses).toEqual([
    { course: 'Weaving', time: '4:00-6:00 pm' },
  ]);
});

it('an address ends before the telephone number on its line', () => {
  const lines: Lines = [
    ['GREEN GROCER', 200, 20, 30],
    ['17 HILL RD - (203) 555-0142', 180, 60],
  ];
  expect(ask(lines, { address: '', phone: '' })).toEqual({ address: '17 HILL RD', phone: '(203) 555-0142' });
});
