import { expect, test } from 'vitest';
import type { Page } from '../../types/page.ts';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

function ask(page: Page, schema: unknown): Readonly<Record<string, unknown>> {
  return extract([page], schemaOf(schema, 'schema')).values;
}

test('a bank card says its number, its bank and when it expires without labels', () => {
  const card = pageOf([
    ['中国建设银行', 50, 40, 38],
    ['储蓄卡', 700, 50, 28],
    ['6251 8686 4991 7895', 80, 280, 54],
    ['VALID THRU', 330, 370, 16],
    ['09/33', 450, 362, 28],
    ['WANG XIAOYU', 80, 430, 30],
    ['银联 UnionPay', 640, 450, 30],
  ]);
  const schema = { bank: '', card_number: '', expiry_date: '', card_type: '', cardholder_name: '' };
  expect(ask(card, schema)).toEqual({
    bank: '中国建设银行',
    card_number: '6251 8686 4991 7895',
    expiry_date: '09/33',
    card_type: '储蓄卡',
    cardholder_name: 'WANG XIAOYU',
  });
});

test('a parcel label tells sender and recipient by their marks, nested or flat', () => {
  const label = pageOf([
    ['圆通速递', 310, 40, 36],
    ['运单号：YT8175577231003', 210, 120, 28],
    ['收', 47, 236, 28],
    ['韩婷', 118, 236, 30],
    ['17736735741', 331, 236, 30],
    ['济南市新城区解放路11号16栋1864室', 124, 290, 26],
    ['寄', 47, 436, 28],
    ['黄磊', 118, 436, 30],
    ['13910051465', 332, 436, 30],
    ['济南市高新区解放路300号1栋2325室', 123, 490, 26],
  ]);
  expect(ask(label, { 收件人: '', 收件人电话: '', 寄件人地址: '', sender: { name: '', phone: '' } })).toEqual({
    收件人: '韩婷',
    收件人电话: '17736735741',
    寄件人地址: '济南市高新区解放路300号1栋2325室',
    sender: { name: '黄磊', phone: '13910051465' },
  });
});

test('hotels and hospitals stand on top of their papers', () => {
  const bill = pageOf([
    ['昆明云海大酒店', 200, 40, 34],
    ['宾客结账单', 280, 96, 26],
    ['房号：1208', 60, 160],
    ['离店日期：2019-03-04', 430, 160],
  ]);
  expect(ask(bill, { 酒店名称: '', room_number: '' })).toEqual({ 酒店名称: '昆明云海大酒店', room_number: '1208' });
  const report = pageOf([
    ['成都市第二人民医院检验报告单', 200, 40, 36],
    ['姓名：李明', 60, 120],
    ['检验项目', 60, 230],
    ['结果', 300, 230],
    ['参考区间', 480, 230],
    ['葡萄糖', 60, 270],
    ['5.2', 300, 270],
    ['3.9-6.1', 480, 270],
  ]);
  expect(ask(report, { hospital_name: '', results: [{ name: '', result: '', reference_range: '' }] })).toEqual({
    hospital_name: '成都市第二人民医院',
    results: [{ name: '葡萄糖', result: '5.2', reference_range: '3.9-6.1' }],
  });
});

test('a business licence has its name beside a bare label', () => {
  const licence = pageOf([
    ['营业执照', 350, 60, 60],
    ['统一社会信用代码', 120, 230],
    ['91310115MA1K4ABC2X', 340, 228],
    ['名称', 120, 320],
    ['上海星河贸易有限公司', 330, 320],
    ['法定代表人', 120, 390],
    ['王芳', 330, 390],
    ['营业期限', 120, 460],
    ['2012年3月4日至长期', 330, 460],
  ]);
  expect(ask(licence, { 企业名称: '', 法定代表人: '', 营业期限: '', 统一社会信用代码: '' })).toEqual({
    企业名称: '上海星河贸易有限公司',
    法定代表人: '王芳',
    营业期限: '2012年3月4日至长期',
    统一社会信用代码: '91310115MA1K4ABC2X',
  });
});
