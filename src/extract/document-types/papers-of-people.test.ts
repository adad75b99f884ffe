import { expect, test } from 'vitest';
import type { Page } from '../../types/page.ts';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

function ask(page: Page, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const schema = Object.fromEntries(keys.map((key) => [key, '']));
  return extract([page], schemaOf(schema, 'schema')).values;
}

/** Asks for every key of what is right. */
function expectValues(page: Page, values: Readonly<Record<string, string>>): void {
  expect(ask(page, Object.keys(values))).toEqual(values);
}

test('both sides of an identity card, labels and values read as one line', () => {
  const front = pageOf([
    ['姓名韩小婷', 60, 60, 30],
    ['性别女', 60, 120, 28],
    ['民族汉', 260, 120, 28],
    ['出生1987年3月12日', 60, 180, 28],
    ['住址成都市高新区和平路12号3栋', 60, 240, 28],
    ['406室', 126, 280, 28],
    ['公民身份号码', 60, 400, 28],
    ['510104198703121427', 300, 400, 30],
  ]);
  expectValues(front, {
    name: '韩小婷',
    sex: '女',
    ethnicity: '汉',
    date_of_birth: '1987年3月12日',
    公民身份号码: '510104198703121427',
  });
  const back = pageOf([
    ['中华人民共和国', 280, 70, 44],
    ['居民身份证', 280, 150, 56],
    ['签发机关青岛市公安局市南分局', 180, 380, 26],
    ['有效期限2011.05.20-2031.05.20', 180, 440, 26],
  ]);
  expectValues(back, {
    issuing_authority: '青岛市公安局市南分局',
    valid_from: '2011.05.20',
    valid_until: '2031.05.20',
    有效期限: '2011.05.20-2031.05.20',
  });
});

test('a driving licence: the first date is not the issue of the card, the validity runs over two lines', () => {
  const licence = pageOf([
    ['中华人民共和国机动车驾驶证', 220, 30, 30],
    ['证号110105197809011973', 230, 90, 26],
    ['姓名高芳丹', 40, 145, 25],
    ['性别女', 340, 145, 25],
    ['住址厦门市城南区建设路100号14栋854室', 40, 205, 24],
    ['出生日期', 40, 275, 22],
    ['1978-09-01', 190, 275, 25],
    ['初次领证日期2008-06-13', 40, 335, 25],
    ['准驾车型', 40, 395, 22],
    ['C1', 190, 395, 25],
    ['有效期限', 40, 455, 22],
    ['2008-06-13至', 190, 455, 25],
    ['2018-06-13', 395, 455, 25],
  ]);
  expectValues(licence, {
    license_number: '110105197809011973',
    name: '高芳丹',
    address: '厦门市城南区建设路100号14栋854室',
    first_issue_date: '2008-06-13',
    准驾车型: 'C1',
    valid_until: '2018-06-13',
  });
});

test('a vehicle licence: plate, identification number, and two dates', () => {
  const licence = pageOf([
    ['中华人民共和国机动车行驶证', 220, 30, 30],
    ['号牌号码', 40, 90],
    ['粵C3316B', 180, 88, 24],
    ['车辆类型', 420, 90],
    ['小型轿车', 560, 88, 24],
    ['所有人', 40, 150],
    ['邓晨', 180, 148, 24],
    ['使用性质', 40, 210],
    ['非营运', 180, 208, 24],
    ['品牌型号', 420, 210],
    ['本田牌HG7154', 560, 208, 24],
    ['车辆识别代号 L91HMJ53PDL13FY6F', 40, 270, 24],
    ['注册日期', 40, 330],
    ['2019-12-12', 180, 328, 24],
    ['发证日期', 420, 330],
    ['2024-11-28', 560, 328, 24],
  ]);
  expectValues(licence, {
    plate_number: '粤C3316B',
    vehicle_type: '小型轿车',
    所有人: '邓晨',
    use_character: '非营运',
    model: '本田牌HG7154',
    vin: 'L91HMJ53PDL13FY6F',
    注册日期: '2019-12-12',
    issue_date: '2024-11-28',
  });
});

test('a page of a household register', () => {
  const register = pageOf([
    ['常住人口登记卡', 350, 30, 34],
    ['姓名', 50, 110],
    ['吴斌超', 200, 108, 25],
    ['与户主关系长女', 480, 110],
    ['性别', 50, 190],
    ['男', 200, 190],
    ['民族', 480, 190],
    ['汉', 620, 190],
    ['公民身份号码32010619620611988X', 50, 270],
    ['文化程度', 480, 350],
    ['初中', 620, 350],
  ]);
  expectValues(register, {
    姓名: '吴斌超',
    与户主关系: '长女',
    sex: '男',
    民族: '汉',
    公民身份号码: '32010619620611988X',
    文化程度: '初中',
  });
});

test('the number of a bank card may stand in groups of its own', () => {
  const card = pageOf([
    ['平安银行', 60, 60, 40],
    ['6214', 60, 300, 40],
    ['6435', 250, 300, 40],
    ['2490', 440, 300, 40],
    ['4492', 630, 300, 40],
    ['MONTH/YEAR', 60, 380, 16],
    ['07/28', 300, 376, 28],
  ]);
  expectValues(card, { card_number: '6214 6435 2490 4492', bank: '平安银行', expiry_date: '07/28' });
});
