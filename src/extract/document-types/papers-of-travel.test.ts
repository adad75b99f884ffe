import { expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { pageOf } from '../testing/pages.ts';

function expectValues(page: ReturnType<typeof pageOf>, values: Readonly<Record<string, string>>): void {
  const schema = Object.fromEntries(Object.keys(values).map((key) => [key, '']));
  expect(extract([page], schemaOf(schema, 'schema')).values).toEqual(values);
}

test('a taxi slip whose labels are cut', () => {
  const slip = pageOf([
    ['武汉市出租汽车专用发票', 80, 30, 26],
    ['142011900001', 120, 90],
    ['08812345', 160, 130],
    ['鄂A12345', 140, 190],
    ['日期 2021年03月08日', 40, 240],
    ['上车 08:15', 40, 290],
    ['下车 08:41', 40, 340],
    ['12.6km', 140, 390],
    ['金额 38.00元', 40, 440],
  ]);
  expectValues(slip, {
    invoice_code: '142011900001',
    invoice_number: '08812345',
    plate_number: '鄂A12345',
    boarding_time: '08:15',
    alighting_time: '08:41',
    mileage: '12.6',
  });
});

test('an air itinerary: the flight’s date is not that of the paper', () => {
  const itinerary = pageOf([
    ['航空运输电子客票行程单', 450, 30, 30],
    ['旅客姓名', 50, 100],
    ['杨志静', 50, 135, 26],
    ['航班号', 470, 190],
    ['日期', 760, 190],
    ['时间', 960, 190],
    ['自：福州', 50, 233, 26],
    ['ZH9494', 470, 233, 24],
    ['2018-05-01', 760, 233, 24],
    ['06:47', 960, 233, 24],
    ['至：苏州', 50, 285, 26],
    ['电子客票号码9992855988481', 50, 489],
    ['填开日期2017-11-26', 700, 489],
  ]);
  expectValues(itinerary, {
    旅客姓名: '杨志静',
    出发地: '福州',
    目的地: '苏州',
    flight_number: 'ZH9494',
    日期: '2018-05-01',
    电子客票号码: '9992855988481',
    issue_date: '2017-11-26',
  });
});

test('how a guest paid may be a word that labels an amount elsewhere', () => {
  const folio = pageOf([
    ['Riverside Inn', 336, 52, 32],
    ['Guest Name', 60, 177],
    ['Anna Silva', 260, 177],
    ['Arrival Date', 60, 258],
    ['2024-11-11', 260, 258],
    ['Total', 557, 706],
    ['185.00', 766, 706],
    ['Paid by', 557, 750],
    ['Cash', 766, 750],
  ]);
  expectValues(folio, { payment_method: 'Cash', total: '185.00', hotel_name: 'Riverside Inn' });
});
