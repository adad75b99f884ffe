import { expect, test } from 'vitest';
import { extract } from './extract.ts';
import { schemaOf } from './schema/schema-of.ts';
import { pageOf } from './testing/pages.ts';

/** Lines of a page, each with where it begins and, behind a stroke, how high it is: `60 80/30 Total | 300 80 12.50`. */
function drawn(text: string): ReturnType<typeof pageOf> {
  return pageOf(
    text.split(' | ').map((line) => {
      const [, left, top, height = 20, words] = /^(\d+) (\d+)(?:\/(\d+))? (.+)$/u.exec(line)!;
      return [words!, Number(left), Number(top), Number(height)];
    }),
  );
}

/** What a page says, what is asked (keys or a schema), and what is found with how sure it is; what is not named is null. */
test.each<[what: string, asked: string, page: string, found: string[]]>([
  [
    'a value right of its label, and one far away',
    'invoice_number, date, city',
    '60 60 Invoice No | 300 60 BH-20391 | 60 100 Date | 800 100 07/03/2021 | 60 140 City | 800 140 Leeds',
    ['invoice_number: BH-20391 0.869', 'date: 07/03/2021 0.745', 'city: Leeds 0.717'],
  ],
  [
    'values under their labels',
    'first_name, city, date',
    '60 60 First name | 400 60 City | 700 60 Date | 60 90 Anna | 410 90 Leeds | 700 100 07/03/2021',
    ['first_name: Anna 0.818', 'city: Leeds 0.762', 'date: 07/03/2021 0.76'],
  ],
  ['a value too far under its label is none', 'first_name', '60 60 First name | 60 130 Anna', []],
  [
    'a label with a colon has its value beside it rather than below',
    'first_name',
    '60 60 First name: | 300 60 Anna | 60 84 Berta',
    ['first_name: Anna 0.835'],
  ],
  [
    'on the line, with and without a colon',
    'name, total, city, date',
    '60 60 Name: Anna Silva | 60 100 Total 12.50 | 60 140 City Leeds | 60 180 Date 07/03/2021',
    ['name: Anna Silva 0.904', 'total: 12.50 0.79', 'city: Leeds 0.671', 'date: 07/03/2021 0.802'],
  ],
  [
    'translations, brackets, rates and words that finish a label belong to it',
    '座位号, tax, total, INITIATED, LORILLARD',
    '60 60 座位号 SEAT NO. | 60 84 6A | 60 160 VAT at 5% | 400 160 4.83 | 60 200 Total (RM) | 400 200 85.33 | 60 240 INITIATED BY: | 400 240 P. Harper | 60 280 LORILLARD NO OR61-2',
    [
      '座位号: 6A 0.607',
      'tax: 4.83 0.733',
      'total: 85.33 0.737',
      'INITIATED: P. Harper 0.76',
      'LORILLARD: OR61-2 0.697',
    ],
  ],
  [
    'a value ends where the next label of the line begins',
    'date, name',
    '60 60 Name: Anna Silva Date: 07/03/2021',
    ['date: 07/03/2021 0.788', 'name: Anna Silva 0.904'],
  ],
  [
    'words that follow on the row go on with a text, not over a gap or a label',
    'name, company',
    '60 60 Company: | 200 60 Star | 250 60 Harbour | 420 60 Tel: 03-7781 2290 | 60 100 Name: | 200 100 Anna | 600 100 Approved',
    ['name: Anna 0.851', 'company: Star Harbour 0.837'],
  ],
  [
    'a text goes on below, to the next label',
    'address, remark',
    '60 60 Address: | 200 60 12 River Road | 200 82 Leeds LS1 4AB | 60 104 Phone: | 200 104 03-7781 2290 | 60 160 Remark: | 200 160 Leave at, | 200 182 the door | 200 204 of number 4 | 200 226 please now | 200 248 and not later',
    ['address: 12 River Road Leeds LS1 4AB 0.815', 'remark: Leave at, the door of number 4 please now 0.809'],
  ],
  [
    'hints, dashes, labels and sentences are no values',
    'name, city, phone, date',
    '60 60 Name: | 300 60 (first and last) | 60 100 City: | 300 100 -- | 60 140 Phone: | 300 140 Date: 07/03/2021 | 60 180 Please send the date of the party to us.',
    ['date: 07/03/2021 0.927'],
  ],
  [
    'what is paid with may be a word that is a label',
    'payment_method, occupation',
    '60 60 Payment method | 300 60 Cash | 60 100 Occupation | 300 100 Driver',
    ['payment_method: Cash 0.849', 'occupation: Driver 0.772'],
  ],
  [
    'a label that names two things has its values below',
    '商户名称, payment_method',
    '60 60 商户名称&编号(NAME & CODE) | 60 84 城南书店 | 60 108 30455120 | 60 160 Payment method Cash',
    ['商户名称: 城南书店 0.771', 'payment_method: Cash 0.706'],
  ],
  [
    'a number in a sentence that begins like a label',
    '登机口, gate',
    '60 60 登机口 GATE | 60 90 G11 | 60 400 登机口于起飞前10分钟关闭 | 60 430 GATES CLOSE 10 MINUTES BEFORE DEPARTURE',
    ['登机口: G11 0.73', 'gate: G11 0.693'],
  ],
  [
    'a value that begins right of its label on the row below, but not that of a label there; a space that was lost',
    'PRODUCT, Agency, Family',
    '60 60 PRODUCTNew Line | 60 120 Agency | 500 120 Date | 160 150 Hill Station | 500 150 07/03/2021 | 60 220 Family | 60 260 Owner | 200 260 Anna Silva',
    ['PRODUCT: New Line 0.697', 'Agency: Hill Station 0.712'],
  ],
  [
    'a value ends where another asked field begins, and does not go on below',
    'Destination dept, Warden',
    '60 60 Destination dept | 60 90 Hill Centre for Applied Research Warden: Anna Silva | 60 112 Box 12, York',
    ['Destination dept: Hill Centre for Applied Research 0.797', 'Warden: Anna Silva 0.788'],
  ],
  [
    'an amount in brackets is below zero, and a town code in brackets is part of its number',
    '{"discount":"","tax":"number","change":"number","phone":""}',
    '60 60 Discount (4.83) | 60 90 Tax (6%) | 400 90 (RM 3.10) | 60 120 Change 2.00- | 60 160 Tel (021) 5555 1234',
    ['discount: (4.83) 0.79', 'tax: -3.1 0.74', 'change: -2 0.79', 'phone: (021) 5555 1234 0.802'],
  ],
  [
    'a title is no misread label, and tax numbers are no address',
    'seller_name, seller_address, seller_tax_id, buyer_name',
    '60 40/36 FACTURE | 60 100 Électricité Durand et Fils | 60 124 12 rue des Lilas | 60 148 69003 Lyon | 60 172 SIRET 812 345 678 00019 | 60 200 N° TVA : FR 40 812345678 | 600 100 Mme Anne Petit | 600 124 3 avenue Foch | 60 400 Total TTC | 700 400 18,99',
    [
      'seller_name: Électricité Durand et Fils 0.6',
      'seller_address: 12 rue des Lilas 69003 Lyon 0.635',
      'seller_tax_id: FR 40 812345678 0.734',
    ],
  ],
  [
    'who an invoice is addressed to',
    'seller_name, buyer_name',
    '60 40/30 FACTURE | 60 100 Émetteur : | 60 124 Maison Duval | 60 148 8 place Carnot | 600 100 Destinataire : | 600 124 Anne Petit | 600 148 3 avenue Foch | 60 400 Total TTC | 700 400 18,99',
    ['seller_name: Maison Duval 0.784', 'buyer_name: Anne Petit 0.784'],
  ],
  [
    'an address from its house number or street to its full stop',
    'company, address',
    '240 20/30 STAR HARDWARE SDN BHD | 300 70 No: G3, Block G, | 300 94 Bukit Hijau, 47301 | 300 118 Petaling Jaya, Selangor. | 300 142 Aisle Nine | 60 300 Soap | 400 300 3.00 | 60 400 Total | 400 400 3.00',
    [
      'company: STAR HARDWARE SDN BHD 0.706',
      'address: No: G3, Block G, Bukit Hijau, 47301 Petaling Jaya, Selangor. 0.706',
    ],
  ],
  [
    'a street without a number above its town',
    'company, address',
    '240 20/30 Relais du Pont | 300 70 Aire des Cigognes | 300 94 68150 Ostheim | 300 118 Tél. 03 80 11 22 33 | 60 300 Savon | 400 300 3.00 | 60 400 Total | 400 400 3.00',
    ['company: Relais du Pont 0.706', 'address: Aire des Cigognes 68150 Ostheim 0.706'],
  ],
  [
    'what a label with a colon says may read like a sentence; words of a sentence that are nearly a label are none',
    'TEST REQUESTED, SHIPPING, vorname',
    '60 60 TEST REQUESTED: Shelf display with three trays | 60 90 SHIPPING: Mailing to all members of the panel | 60 140 Wird vom Amt ausgefüllt',
    ['TEST REQUESTED: Shelf display with three trays 0.927'],
  ],
  [
    'a name beside given names is the surname',
    'first_name, last_name',
    '60 60 Name: Rossi | 400 60 Vorname: Anna',
    ['first_name: Anna 0.904', 'last_name: Rossi 0.723'],
  ],
  ['a whole name is no surname', 'last_name', '60 60 Name: Anna Rossi', []],
  [
    'a period over three parts, its beginning and its end',
    'valid_from, valid_until, 有效期限',
    '60 60 有效期限 | 200 60 2008-06-13 | 320 60 至 | 350 60 2018-06-13',
    ['valid_from: 2008-06-13 0.697', 'valid_until: 2018-06-13 0.697', '有效期限: 2008-06-13 2018-06-13 0.917'],
  ],
  [
    'a period over two parts, for good',
    '有效期限, valid_until',
    '60 60 有效期限：2008-06-13至 | 300 60 长期',
    ['有效期限: 2008-06-13至长期 0.976', 'valid_until: 长期 0.742'],
  ],
  [
    'of a period the end is when it expires',
    'valid_until, valid_from',
    '60 60 有效期限：2008-06-13至2018-06-13',
    ['valid_until: 2018-06-13 0.742', 'valid_from: 2008-06-13 0.742'],
  ],
  [
    'a rate without its sign',
    'tax_rate, interest_rate',
    '60 60 Tax rate: 4.2000 | 60 100 Interest rate | 300 100 3.5%',
    ['tax_rate: 4.2000 0.83', 'interest_rate: 3.5% 0.87'],
  ],
  [
    'badly read numbers: only where the key itself is printed',
    '{"Grand sum":{"type":"string"},"total":"","qty":""}',
    '60 60 Total: | 300 60 l2.5O | 60 100 qty: | 300 100 two',
    ['qty: two 0.447'],
  ],
  [
    'the total is what cash and change make up',
    'total',
    '60 60 Total | 300 60 80.00 | 60 90 Total | 300 90 85.33 | 60 120 Cash | 300 120 100.00 | 60 150 Change | 300 150 14.67',
    ['total: 85.33 0.886'],
  ],
  [
    'the last word on the total',
    'total',
    '60 60 Total | 300 60 80.00 | 60 90 Grand total | 300 90 85.33',
    ['total: 85.33 0.852'],
  ],
  [
    'the head of a column is no label of the total',
    'total',
    '60 60 Item | 300 60 Total | 60 90 Soap | 300 90 3.00 | 60 120 Brush | 300 120 4.00 | 60 150 Total | 300 150 7.00',
    ['total: 7.00 0.766'],
  ],
  [
    'the largest amount where no total is labelled',
    'total',
    '60 60 Soap | 300 60 3.00 | 60 90 Brush | 300 90 14.00 | 60 120 Comb 2',
    ['total: 14.00 0.353'],
  ],
  [
    'net, tax and total make each other up',
    'net, tax, total',
    '60 60 Worth | 300 60 100.00 | 60 90 VAT | 300 90 20.00 | 60 120 To pay | 300 120 120.00',
    ['net: 100.00 0.843', 'tax: 20.00 0.843', 'total: 120.00 0.843'],
  ],
  [
    'a subtotal of one rate adds up too, but is not the sum',
    'net, tax',
    '60 60 Goods | 300 60 100.00 | 60 90 VAT | 300 90 20.00 | 60 120 Total | 300 120 120.00 | 60 150 Total | 300 150 300.00',
    ['tax: 20.00 0.758'],
  ],
  [
    'forms give values away',
    'email, phone, website, plate, invoice_number',
    '60 20 Invoice | 60 60 # 2025-118 | 60 90 anna@mail.example.com | 60 120 call 03-7781 2290 or | 60 150 www.example.com | 60 180 粤B12345',
    [
      'email: anna@mail.example.com 0.409',
      'phone: 03-7781 2290 0.409',
      'website: www.example.com 0.368',
      'plate: 粤B12345 0.409',
      'invoice_number: 2025-118 0.76',
    ],
  ],
  [
    'a letterhead: name and address on top, then a phone number',
    'company, address, phone',
    '60 20 Tax invoice | 360 50/30 THE BLUE | 240 80/30 HARBOUR SDN BHD (139386-X) | 300 120 Am Ufer 12, | 300 144 50480 Kuala Lumpur | 300 168 03-7781 2290 | 60 300 Soap | 400 300 3.00 | 60 400 Total | 400 400 3.00',
    [
      'company: THE BLUE HARBOUR SDN BHD 0.706',
      'address: Am Ufer 12, 50480 Kuala Lumpur 0.706',
      'phone: 03-7781 2290 0.409',
    ],
  ],
  [
    'the larger and higher line is the name',
    'company',
    '60 60/32 Maple Grove | 60 120 Another Thing | 60 260 Cheese | 400 260 3.00 | 60 290 Bread | 400 290 4.00 | 60 500 Total | 400 500 7.00',
    ['company: Maple Grove 0.706'],
  ],
  [
    'a number or a date on top is no name',
    'company',
    '60 20/40 A 1234567890 | 60 70/40 07 March 2021 x | 60 120 Maple Grove | 60 300 Soap | 400 300 3.00 | 60 600 Comb',
    ['company: Maple Grove 0.706'],
  ],
  [
    'buyer and seller under headings',
    '{"seller":{"name":"","phone":""},"buyer":{"name":"","phone":""}}',
    '60 60 Seller | 500 60 Buyer | 60 90 Name: Star Ltd | 500 90 Name: Moon Ltd | 60 120 Phone: 03-7781 2290 | 500 120 Phone: 03-7781 2299',
    [
      'seller.name: Star Ltd 0.918',
      'seller.phone: 03-7781 2290 0.98',
      'buyer.name: Moon Ltd 0.918',
      'buyer.phone: 03-7781 2299 0.98',
    ],
  ],
  [
    'addresses under the headings of parties',
    'buyer_address, seller_address',
    '60 60 Seller | 500 60 Buyer | 60 90 Star Ltd | 500 90 Moon Ltd | 60 114 1 River Road | 500 114 2 Mill Lane | 60 138 Leeds LS1 | 500 138 York YO1',
    ['buyer_address: 2 Mill Lane York YO1 0.784', 'seller_address: 1 River Road Leeds LS1 0.784'],
  ],
  [
    'records with labels',
    '{"people":[{"name":"","city":""}]}',
    '60 60 Name: Anna | 60 90 City: Leeds | 60 140 Name: Ben | 60 170 City: York',
    [
      'people[0].name: Anna 0.835',
      'people[0].city: Leeds 0.893',
      'people[1].name: Ben 0.835',
      'people[1].city: York 0.893',
    ],
  ],
  [
    'lines that end in an amount',
    '{"items":[{"name":"","qty":"","price":""}]}',
    '60 60 Soap | 300 60 2 | 400 60 3.00 | 60 90 Comb | 300 90 x 3 | 400 90 4.50 | 60 120 Gift | 60 150 Total | 400 150 7.50',
    [
      'items[0].name: Soap 0.588',
      'items[0].qty: 2 0.735',
      'items[0].price: 3.00 0.735',
      'items[1].name: Comb 0.588',
      'items[1].price: 4.50 0.735',
    ],
  ],
  [
    'a list of plain values',
    '{"dates":["date"],"emails":[{"type":"string","description":"email"}]}',
    '60 60 07/03/2021 | 60 90 and 08/03/2021 too',
    ['dates[0]: 2021-03-07 0.49', 'dates[1]: 2021-03-08 0.49'],
  ],
  [
    'the name before the number on a ticket',
    'train_number, departure_station, arrival_station, name, carriage, seat, fare, ticket_number',
    '60 20 A123456 | 60 60 杭州东站 | 300 60 G7512次 | 500 60 上海虹桥站 | 60 120 06车12B号 | 300 120 ￥73.00元 | 60 200 3623301993****0941 | 300 200 余友红 | 60 400 Z',
    [
      'train_number: G7512 0.911',
      'departure_station: 杭州东 0.911',
      'arrival_station: 上海虹桥 0.911',
      'name: 余友红 0.911',
      'carriage: 06车 0.911',
      'seat: 12B号 0.911',
      'fare: ￥73.00 0.911',
      'ticket_number: A123456 0.911',
    ],
  ],
  [
    'who is above the number',
    'name, id_number',
    '300 60 G7512次 | 60 90 限乘当日当次车 | 60 200 余友红 | 60 226 3623301993****0941 | 60 400 x',
    ['name: 余友红 0.911', 'id_number: 3623301993****0941 0.911'],
  ],
  [
    'one sign of a kind says less than two',
    'bank, card_number, expiry_date',
    '60 20 平安银行 | 60 200 6214 8301 2345 6789 | 60 260 07/28 | 60 400 x',
    ['bank: 平安银行 0.686', 'card_number: 6214 8301 2345 6789 0.686', 'expiry_date: 07/28 0.686'],
  ],
  [
    'numbers in forms that are asked for',
    '{"total":{"type":"integer"},"date":"DD.MM.YYYY","paid":{"type":"boolean"},"currency":{"enum":["EUR","USD"]}}',
    '60 60 Total | 300 60 85 | 60 90 Tax | 300 90 (4.83) | 60 120 Date: 2021-03-07 | 60 150 Paid: yes | 60 180 Currency: USD and more',
    ['total: 85 0.641', 'date: 07.03.2021 0.927', 'currency: USD 0.893'],
  ],
])('%s', (_, asked, page, found) => {
  const schema = asked.startsWith('{') ? asked : Object.fromEntries(asked.split(', ').map((key) => [key, '']));
  const { fields } = extract([drawn(page)], schemaOf(schema, 'schema'));
  expect(fields.map(({ path, value, confidence }) => `${path}: ${value} ${confidence}`)).toEqual(found);
});
