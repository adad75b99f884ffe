import type { Kind } from './kind.ts';

/** Papers that carry the name of a house on top, without a label: hotel bills and the reports of hospitals. */
export const hotelBill: Kind = {
  name: 'hotel bill',
  anchors: [
    [/(?:酒店|宾馆|旅馆|饭店)|\b(?:Hotel|Inn|Resort|Lodge|Motel)\b/iu, 0.4],
    [/房号|房价|房费|\bRoom\b|\bFolio\b/iu, 0.3],
    [/入住|离店|退房|Check[- ]?(?:in|out)|Arrival|Departure/iu, 0.4],
  ],
  rules: [
    {
      concept: 'hotel',
      type: 'company',
      form: /^.{0,24}(?:酒店|宾馆|旅馆|饭店|客栈|民宿)/u,
      zone: [0, 0.3],
      score: 0.95,
    },
    {
      concept: 'hotel',
      type: 'company',
      form: /^(?=.*\b(?:Hotel|Inn|Resort|Lodge|Motel|Hostel|Suites?)\b)[^:]{4,60}$/iu,
      zone: [0, 0.3],
      score: 0.95,
    },
  ],
};

export const labReport: Kind = {
  name: 'lab report',
  anchors: [
    [/医院|卫生院|医学检验|Hospital|Clinic/iu, 0.4],
    [/检验报告|化验单|检验\s*报\s*告|检查报告|Lab(?:oratory)? Report/iu, 0.5],
    [/参考值|参考区间|参考范围|Reference/iu, 0.4],
  ],
  rules: [
    {
      concept: 'hospital',
      type: 'company',
      form: /^\p{Script=Han}{2,20}?(?:医院|卫生院|检验所|诊所|医学检验实验室)/u,
      zone: [0, 0.3],
      score: 0.95,
    },
    { concept: 'hospital', type: 'company', form: /^.*\b(?:Hospital|Clinic)\b.*$/iu, zone: [0, 0.3], score: 0.9 },
  ],
};
