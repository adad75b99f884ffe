import { type Family, grid } from './family.ts';

const page = { width: 720, height: 560, step: 2, want: ['fields', 'text'] } as const;
const sans = 'body{font:16px/24px "Liberation Sans";margin:36px 44px} p{margin:0} td{padding:2px 14px}';
const text = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']));
const pairs = (rows: readonly (readonly [string, string])[], gap: number) =>
  rows
    .map(
      ([label, value]) =>
        `<div style="display:flex"><span style="width:150px">${label}</span><span style="margin-left:${gap}px">${value}</span></div>`,
    )
    .join('');

/** Forms, invoices, receipts: which value belongs to which name. */
export const formFamilies: readonly Family[] = [
  {
    ...{ ...page, name: 'form-gap', vary: 'white between labels and values, px', from: 0, to: 400, step: 20 },
    schema: text('name', 'date of birth', 'member number', 'phone'),
    draw: (gap) =>
      `<style>${sans}</style>${pairs(
        [
          ['Name', 'Anna Brandt'],
          ['Date of birth', '14.03.1987'],
          ['Member number', 'M-20418'],
          ['Phone', '+47 55 31 20 09'],
        ],
        gap,
      )}`,
  },
  {
    ...{
      ...page,
      name: 'form-below',
      vary: 'white between labels and the values under them, px',
      from: 0,
      to: 60,
      step: 4,
    },
    schema: text('surname', 'given name', 'address', 'city'),
    draw: (gap) => {
      const cell = (label: string, value: string) =>
        `<div style="width:300px;margin-bottom:20px"><small>${label}</small><div style="margin-top:${gap}px">${value}</div></div>`;
      return `<style>${sans} main{display:flex;flex-wrap:wrap}</style><main>${cell('Surname', 'Brandt')}${cell('Given name', 'Anna')}${cell('Address', 'Harbour Street 12')}${cell('City', '5003 Bergen')}</main>`;
    },
  },
  {
    ...{ ...page, name: 'form-two-columns', vary: 'white between two columns of pairs, px', from: 4, to: 120, step: 8 },
    schema: text('order number', 'order date', 'customer', 'ship to', 'weight'),
    draw: (gap) =>
      `<style>${sans} main{display:flex;gap:${gap}px}</style><main><div><p>Order number: 7741</p><p>Order date: 2024-05-17</p><p>Weight: 12.5 kg</p></div><div><p>Customer: North Lines</p><p>Ship to: Old Quay 3</p></div></main>`,
  },
  {
    ...{ ...page, name: 'form-boxes', vary: 'side of the boxes, px', from: 6, to: 40, step: 2 },
    schema: text('newsletter', 'membership', 'berth'),
    draw: (side) => {
      const box = (on: boolean) =>
        `<i style="display:inline-block;width:${side}px;height:${side}px;border:1.5px solid #222;vertical-align:middle;margin:0 8px;line-height:${side}px;text-align:center;font:bold ${side * 0.9}px/${side}px 'DejaVu Sans'">${on ? '✗' : ''}</i>`;
      return `<style>${sans} p{margin:10px 0;line-height:44px}</style><p>Newsletter: ${box(true)} yes ${box(false)} no</p><p>Membership: ${box(false)} single ${box(true)} family</p><p>Berth: ${box(false)} inside ${box(false)} outside</p>`;
    },
  },
  {
    ...{
      ...page,
      name: 'invoice-totals',
      vary: 'white between names and amounts of the totals, px',
      from: 10,
      to: 300,
      step: 20,
    },
    schema: {
      invoice_number: '',
      invoice_date: '',
      net: 'total without tax',
      tax: '',
      total: 'total to pay',
      items: [{ description: '', quantity: '', amount: '' }],
    },
    draw: (gap) =>
      `<style>${sans} .t div{display:flex;gap:${gap}px} .t span{width:90px} table{border-collapse:collapse;margin:14px 0} tr:first-child td{border-bottom:1px solid}</style><b>North Lines AS</b><p>Old Quay 3, 5003 Bergen</p><p>Invoice number: 2024-0193</p><p>Date: 17 May 2024</p>${grid(
        [
          ['Description', 'Quantity', 'Amount'],
          ['Rope, 20 m', '12', '174.00'],
          ['Lamp', '3', '267.00'],
        ],
      )}<div class="t"><div><span>Subtotal</span>441.00</div><div><span>VAT 25%</span>110.25</div><div><span>Total</span>551.25</div></div>`,
  },
  {
    ...{ ...page, width: 420, name: 'receipt-width', vary: 'width of the receipt, px', from: 230, to: 400, step: 10 },
    schema: { shop: '', date: '', total: '', cash: '', change: '', items: [{ name: '', price: '' }] },
    draw: (wide) => {
      const row = (name: string, price: string) =>
        `<div style="display:flex;justify-content:space-between"><span>${name}</span><span>${price}</span></div>`;
      return `<style>body{font:15px/20px "Liberation Mono";margin:20px} main{width:${wide}px} center{margin-bottom:8px}</style><main><center>QUAY MARKET<br>Old Quay 3<br>17/05/2024 14:32</center>${row('Bread', '4.20')}${row('Cod 2 x 6.50', '13.00')}${row('Potatoes', '2.80')}<hr>${row('TOTAL', '20.00')}${row('CASH', '50.00')}${row('CHANGE', '30.00')}</main>`;
    },
  },
  {
    ...{ ...page, name: 'form-chinese', vary: 'white between labels and values, px', from: 0, to: 160, step: 10 },
    schema: text('姓名', '性别', '出生日期', '住址', '公民身份号码'),
    draw: (gap) =>
      `<style>body{font:20px/36px "Noto Sans CJK SC";margin:36px}</style>${pairs(
        [
          ['姓名', '王海燕'],
          ['性别', '女'],
          ['出生', '1987年3月14日'],
          ['住址', '青岛市市南区港口路12号'],
          ['公民身份号码', '370202198703141229'],
        ],
        gap,
      )}`,
  },
  {
    ...{ ...page, name: 'form-colon', vary: 'size of the labels, px', from: 9, to: 20, step: 1 },
    schema: text('policy no', 'holder', 'valid until', 'premium'),
    draw: (size) =>
      `<style>${sans} label{font-size:${size}px;color:#555}</style>${[
        ['Policy no', 'KX-77120-4'],
        ['Holder', 'Anna Brandt'],
        ['Valid until', '31/12/2026'],
        ['Premium', 'EUR 318.40'],
      ]
        .map(([label, value]) => `<p><label>${label}:</label> ${value}</p>`)
        .join('')}`,
  },
  {
    ...{
      ...page,
      name: 'letter-pairs',
      vary: 'white between the block of the address and that of the pairs, px',
      from: 10,
      to: 200,
      step: 10,
    },
    schema: text('our reference', 'your reference', 'date', 'recipient', 'subject'),
    draw: (gap) =>
      `<style>${sans} main{display:flex;gap:${gap}px}</style><main><div><p>Anna Brandt</p><p>Harbour Street 12</p><p>5003 Bergen</p></div><div><p>Our reference: TL/44</p><p>Your reference: AB-9</p><p>Date: 17 May 2024</p></div></main><br><p><b>Subject: Berth 14</b></p><p>Dear Ms Brandt, your berth is free from June.</p>`,
  },
  {
    ...{ ...page, name: 'pairs-unasked', vary: 'white between labels and values, px', from: 4, to: 200, step: 12 },
    draw: (gap) =>
      `<style>${sans}</style><b>Boat licence</b>${pairs(
        [
          ['Licence no.', 'B 1029-C'],
          ['Owner', 'Per Vik'],
          ['Length', '8.40 m'],
          ['Built', '1998'],
          ['Expires', '2027-01-31'],
        ],
        gap,
      )}`,
  },
];
