import { expect, test } from 'vitest';
import type { SchemaField } from '../schema/schema.ts';
import { fieldTermsOf } from './field-terms.ts';
import { withoutSort } from './key-words.ts';

function field(way: string, description = '', format = ''): SchemaField {
  const path = way.split('.');
  return { kind: 'field', name: path.at(-1)!, path, description, type: 'string', format, choices: [] };
}

const meant = (asked: SchemaField, inList = false) =>
  [...fieldTermsOf(asked, inList).concepts].map(([{ id }, quality]) => `${id} ${quality}`).join(', ');

test.each<[key: string, description: string, format: string, concepts: string, type: string]>([
  ['票价', '', '', 'fare 1', 'amount'],
  ['ticketPrice', '', '', 'fare 1', 'amount'],
  ['departure_date_and_time', '', '', 'departure_time 1', 'datetime'],
  ['购票人姓名', '', '', 'name 1', 'person'],
  ['姓名全部', '', '', 'name 0.6', 'person'],
  ['Invoice No.', '', '', 'invoice_number 1', 'code'],
  ['INVOICE NO', '', '', 'invoice_number 1', 'code'],
  ['cashprice', '', '', 'cash 0.7', 'amount'],
  ['cash_price', '', '', 'cash 0.7', 'amount'],
  ['Kaeufer', '', '', 'buyer 1', 'company'],
  ['käufer', '', '', 'buyer 1', 'company'],
  ['Total (RM)', '', '', 'total 1', 'amount'],
  ['价格/元', '', '', 'price 0.85', 'amount'],
  ['buyer_name', '', '', 'buyer 1, name 0.9', 'company'],
  ['buyerPhone', '', '', 'phone 0.9', 'phone'],
  ['bill_to_address', '', '', 'address 0.9', 'address'],
  ['customer_number', '', '', 'customer_number 1', 'code'],
  ['buyer.name', '', '', 'buyer 1', 'company'],
  ['buyer.address', '', '', 'address 1', 'address'],
  ['buyer.foo', '', '', '', ''],
  ['sender.phone', '', '', 'sender_phone 1, phone 0.9', 'phone'],
  ['sender phone', '', '', 'sender_phone 1, phone 0.9', 'phone'],
  ['ship_to_name', '', '', 'name 0.9', 'person'],
  ['f1', 'the grand total of the bill', '', 'total 0.6', 'amount'],
  ['f1', '发票上的开票日期', '', 'date 0.6', 'date'],
  ['f1', 'nothing that is known', '', '', ''],
  ['rate', '税率', '', 'tax_rate 1, price 1', 'percent'],
  ['rate', 'tax rate', '', 'tax_rate 1, price 1', 'percent'],
  ['my_mobile_date', '', '', '', 'date'],
  ['foo_amount', '', '', '', 'amount'],
  ['foo电话', '', '', 'phone 0.6', 'phone'],
  ['foo时间', '', '', 'time 0.6', 'time'],
  ['foo url', '', '', '', 'url'],
  ['foo percent', '', '', '', 'percent'],
  ['foo编号', '', '', 'document_no 0.6', 'code'],
  ['foo timestamp', '', '', '', 'datetime'],
  ['foo email', '', '', '', 'email'],
  ['x', '', '', '', ''],
  ['x', '', 'date', '', 'date'],
  ['x', '', 'date-time', '', 'datetime'],
  ['x', '', 'time', '', 'time'],
  ['x', '', 'email', '', 'email'],
  ['x', '', 'uri', '', 'url'],
  ['num of items', '', '', 'quantity 0.8', 'number'],
  ['printed total value', '', '', 'total 0.8', 'amount'],
  ['shop address line', '', '', 'address 0.8', 'address'],
  ['arriving station', '', '', 'arrival_station 0.8', 'place'],
  ['address of the shop', '', '', 'address 0.8', 'address'],
  ['date date', '', '', 'date 0.8', 'date'],
  ['total amounts', '', '', 'total 0.8', 'amount'],
  ['Gesamtbetrag', '', '', 'total 1', 'amount'],
  ['the total amount is', '', '', 'total 0.8', 'amount'],
  ["What's the invoice number?", '', '', 'invoice_number 0.8', 'code'],
  ['quel est le montant total', '', '', 'total 0.8', 'amount'],
  ['Wie hoch ist der Gesamtbetrag?', '', '', 'total 0.8', 'amount'],
  ['订单的总金额是', '', '', 'total 0.6', 'amount'],
  ['发票的号码是什么？', '', '', 'invoice_number 0.85', 'code'],
  ['合计是多少', '', '', 'total 0.85', 'amount'],
  ['请问收款人是谁', '', '', 'payee 0.85', 'person'],
  ['为什么', '', '', '', ''],
  ['description', '', '', 'item_name 1', 'text'],
  ['seller.tax_id', '', '', 'seller_tax_id 1, tax_id 0.9', 'taxId'],
  ['payer.name', '', '', 'name 1', 'person'],
  ['seller_tax_id', '', '', 'seller_tax_id 1, tax_id 0.9', 'taxId'],
])('%s %s %s means %s', (key, description, format, concepts, type) => {
  const asked = field(key, description, format);
  expect(meant(asked)).toBe(concepts);
  expect(fieldTermsOf(asked).type ?? '').toBe(type);
});

test.each([
  ['name', 'item_name 1'],
  ['nm', 'item_name 1'],
  ['description', 'item_name 1'],
  ['名称', 'item_name 1'],
  ['title', 'item_name 1'],
  ['unit', 'unit 1'],
])('in a list %s means %s', (key, concepts) => {
  expect(meant(field(key), true)).toBe(concepts);
});

test.each([
  ['cash_price', 'cash'],
  ['cashprice', 'cash'],
  ['total', undefined],
  ['abprice', undefined],
  ['card number', 'card'],
  ['price', undefined],
])('%s without the sort of its value is %s', (key, bare) => {
  expect(withoutSort(key)?.key).toBe(bare);
});

test('the key itself counts most, then labels of what it means, the usual ones before others', () => {
  const quality = new Map(
    fieldTermsOf(field('票价')).aliases.map(({ key, quality, own }) => [key, `${quality} ${own}`]),
  );
  expect(quality.get('票价')).toBe('1 true');
  expect(quality.get('fare')).toBe('0.9 false');
  expect(fieldTermsOf(field('fare')).aliases.find(({ key }) => key === '票价')?.quality).toBe(0.95);
});
