import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { schemaOf } from './schema/schema-of.ts';
import { invoice, pageOf, receipt, ticket } from './testing/pages.ts';

const ask = (pages: Parameters<typeof extract>[0], schema: unknown) => extract(pages, schemaOf(schema, 'schema'));

describe('extract', () => {
  it('reads a Chinese train ticket by English keys', () => {
    const schema =
      "{'invoice_number': 'xxx', 'train_number': 'xxx', 'departure_station': 'xxx', 'destination_station':'xxx', 'departure_date_and_time':'xxx', 'seat_number': 'xxx','seat_type':'xxx','ticket_price':'xxx', 'id_card_number': 'xxx', 'passenger_name': 'xxx'}";
    expect(ask([ticket], schema).values).toEqual({
      invoice_number: 'K051971',
      train_number: 'G1402',
      departure_station: '长沙南',
      destination_station: '广州南',
      departure_date_and_time: '2019年08月21日14:05',
      seat_number: '08C号',
      seat_type: '二等座',
      ticket_price: '￥314.0',
      id_card_number: '4301021990****0031',
      passenger_name: '李小明',
    });
  });

  it('finds shop, address, amounts and line items of a receipt', () => {
    const schema = {
      company: '',
      address: '',
      phone: '',
      date: 'YYYY-MM-DD',
      items: [{ name: '', qty: { type: 'integer' }, amount: '' }],
      payment: { total: { type: 'number' }, tax: '', change: '' },
      website: '',
    };
    const { values, fields } = ask([receipt], schema);
    expect(values).toEqual({
      company: 'BLUE HARBOUR SEAFOOD SDN BHD',
      address: 'Lot 17, Jalan Cempaka 3/2, 50480 Kuala Lumpur',
      phone: '03-7781 2290',
      date: '2021-03-07',
      items: [
        { name: 'Grilled sea bass', qty: 2, amount: '68.00' },
        { name: 'Fried rice', qty: 1, amount: '12.50' },
      ],
      payment: { total: 85.33, tax: '4.83', change: '14.67' },
      website: null,
    });
    expect(fields.find(({ path }) => path === 'date')).toMatchObject({
      printed: '07/03/2021',
      lines: [5],
      image: 0,
      page: 0,
    });
    expect(fields.find(({ path }) => path === 'payment.total')?.location).toEqual([
      710, 410, 760, 410, 760, 430, 710, 430,
    ]);
  });

  it('tells buyer and seller of an invoice apart', () => {
    const keys = [
      '发票号码',
      '开票日期',
      '购买方名称',
      '购买方税号',
      '销售方名称',
      '销售方税号',
      '税额',
      '价税合计',
      '开票人',
      '备注',
    ];
    const { values } = ask([invoice], Object.fromEntries(keys.map((key) => [key, ''])));
    expect(Object.keys(values)).toEqual(keys);
    expect(values).toMatchObject({
      发票号码: '24312000000123456789',
      购买方名称: '上海星河贸易有限公司',
      购买方税号: '91310115MA1K4ABC2X',
      销售方名称: '杭州云帆科技有限公司',
      税额: '¥1300.00',
      价税合计: '¥11300.00',
      开票人: '王芳',
      备注: null,
    });
  });

  it('gives all labelled values where nothing is asked', () => {
    expect(ask([receipt], undefined).values).toMatchObject({
      'Invoice No': 'BH-20391',
      Date: '07/03/2021',
      Subtotal: '80.50',
      Change: '14.67',
    });
  });

  it('gives null for what is not there, and for a choice that is not printed', () => {
    const { values, fields } = ask([receipt], { passport_number: '', currency: { enum: ['EUR', 'USD'] }, seat: '' });
    expect(values).toEqual({ passport_number: null, currency: null, seat: null });
    expect(fields).toEqual([]);
  });

  it('reads several pages as one document', () => {
    const second = { ...pageOf([['Approved by: Nina Walsh', 60, 60]]), image: 1 };
    const { values, fields } = ask([receipt, second], { total: '', 'Approved by': '' });
    expect(values).toEqual({ total: '85.33', 'Approved by': 'Nina Walsh' });
    expect(fields[1]).toMatchObject({ image: 1, page: 0, lines: [0] });
  });
});
