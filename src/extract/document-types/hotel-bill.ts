import type { DocumentType } from './document-type.ts';

/** Hotel bills carry the name of the house on top, without a label. */
export const hotelBill: DocumentType = {
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
