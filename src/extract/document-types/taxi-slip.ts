import type { DocumentType } from './document-type.ts';

/** Receipts that Chinese taximeters print: two times, a plate, a way and an amount, their labels often cut or pale. */
export const taxiSlip: DocumentType = {
  name: 'taxi slip',
  anchors: [
    [/出租(?:汽)?车|的士|计程车|\btaxi\b/iu, 0.5],
    [/上\s*车/u, 0.3],
    [/下\s*车/u, 0.3],
    [/里\s*程|等\s*候/u, 0.2],
  ],
  rules: [
    { concept: 'invoice_code', type: 'code', form: /(?<!\d)\d{12}(?!\d)/u, zone: [0, 0.6], score: 0.9 },
    { concept: 'invoice_number', type: 'code', form: /(?<!\d)\d{8}(?!\d)/u, zone: [0, 0.6], score: 0.9 },
    { concept: 'plate', type: 'plate', score: 0.95 },
    {
      concept: 'plate',
      type: 'plate',
      form: /(?<=车\s{0,4}(?:牌\s{0,4})?号(?:码)?\s{0,4}:?\s{0,4})(?:\p{Script=Han})?[A-Z][A-Z\d.·-]{4,7}/u,
      score: 0.9,
    },
    { concept: 'boarding_point', type: 'time', form: /(?<=上\s{0,4}车\s{0,4}:?\s{0,4})\d{1,2}:\d{2}/u, score: 0.95 },
    { concept: 'boarding_point', type: 'time', row: /^上\s*车/u, nth: 0, score: 0.95 },
    { concept: 'boarding_point', type: 'time', form: /\d{1,2}:\d{2}(?=\s*[-至~]\s*\d{1,2}:\d{2})/u, score: 0.9 },
    { concept: 'alighting_point', type: 'time', form: /(?<=下\s{0,4}车\s{0,4}:?\s{0,4})\d{1,2}:\d{2}/u, score: 0.95 },
    { concept: 'alighting_point', type: 'time', row: /^下\s*车/u, nth: 0, score: 0.95 },
    {
      concept: 'alighting_point',
      type: 'time',
      form: /(?<=\d{1,2}:\d{2}\s{0,4}[-至~]\s{0,4})\d{1,2}:\d{2}/u,
      score: 0.9,
    },
    { concept: 'mileage', type: 'number', form: /(?<!\d)\d+(?:\.\d+)?(?=\s{0,4}(?:km|公里|千米))/iu, score: 0.85 },
    { concept: 'mileage', type: 'number', form: /(?<=里\s{0,4}程\s{0,4}:?\s{0,4})\d+(?:\.\d+)?/u, score: 0.9 },
  ],
};
