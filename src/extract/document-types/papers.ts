import type { DocumentType } from './document-type.ts';

/** Chinese business licences: the name stands beside a bare "名称". */
export const businessLicence: DocumentType = {
  signs: [/营\s*业\s*执\s*照/u, /注册资本|法定代表人|经营范围/u],
  rules: [{ of: 'company', row: /^名\s*称$/u, nth: 0 }],
};

/** Card slips and banks' receipts carry the name of the bank on top, without a label. */
export const bankSlip: DocumentType = {
  signs: [/商户|终端号|检索参考号|授权码|持卡人|回单|MERCHANT|TERMINAL/u, /卡号|账号|CARD (?:NO|NUMBER)/iu],
  rules: [{ of: 'bank', form: /^\p{Script=Han}{2,10}银行/u, zone: [0, 0.4] }],
};

/** Hotel bills carry the name of the house on top, without a label. */
export const hotelBill: DocumentType = {
  signs: [
    /(?:酒店|宾馆|旅馆|饭店)|\b(?:Hotel|Inn|Resort|Lodge|Motel)\b/iu,
    /房号|房价|房费|\bRoom\b|\bFolio\b/iu,
    /入住|离店|退房|Check[- ]?(?:in|out)|Arrival|Departure/iu,
  ],
  rules: [
    { of: 'hotel', form: /^.{0,24}(?:酒店|宾馆|旅馆|饭店|客栈|民宿)/u, zone: [0, 0.3] },
    {
      of: 'hotel',
      form: /^(?=.*\b(?:Hotel|Inn|Resort|Lodge|Motel|Hostel|Suites?)\b)[^:]{4,60}$/iu,
      zone: [0, 0.3],
    },
  ],
};

/** Lab reports carry the name of the hospital on top, without a label. */
export const labReport: DocumentType = {
  signs: [
    /医院|卫生院|医学检验|Hospital|Clinic/iu,
    /检验报告|化验单|检验\s*报\s*告|检查报告|Lab(?:oratory)? Report/iu,
    /参考值|参考区间|参考范围|Reference/iu,
  ],
  rules: [
    {
      of: 'hospital',
      form: /^\p{Script=Han}{2,20}?(?:医院|卫生院|检验所|诊所|医学检验实验室)|^(?=.*\b(?:Hospital|Clinic)\b).*$/iu,
      zone: [0, 0.3],
    },
  ],
};

/** Receipts that Chinese taximeters print: labels are often cut or pale. */
export const taxiSlip: DocumentType = {
  signs: [/出租(?:汽)?车|的士|计程车|\btaxi\b/iu, /[上下]\s*车/u, /里\s*程|等\s*候/u],
  rules: [
    { of: 'invoice_code', form: /(?<!\d)\d{12}(?!\d)/u, zone: [0, 0.6] },
    { of: 'invoice_number', form: /(?<!\d)\d{8}(?!\d)/u, zone: [0, 0.6] },
    { of: 'mileage', form: /(?<!\d)\d+(?:\.\d+)?(?=\s{0,4}(?:km|公里|千米))/iu },
  ],
};

/** Till receipts: `find/letterhead.ts` and `find/totals.ts` find shop, address and total. */
export const receipt: DocumentType = {
  signs: [
    /cash|change|tender|现金|找零|收银/iu,
    /sub\s?total|total|合计|总计|小计|应付|实付/iu,
    /receipt|tax invoice|thank you|小票|收据|欢迎|谢谢|惠顾/iu,
  ],
  rules: [],
  unlabelled: ['company', 'address', 'date', 'phone'],
};
