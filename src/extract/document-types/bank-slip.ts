import type { DocumentType } from './document-type.ts';

/** Card slips and banks' receipts: the bank's name stands on top without a label. */
export const bankSlip: DocumentType = {
  name: 'bank slip',
  anchors: [
    [/商户|终端号|检索参考号|授权码|持卡人|回单|MERCHANT|TERMINAL/u, 0.5],
    [/卡号|账号|CARD (?:NO|NUMBER)/iu, 0.3],
    [/\p{Script=Han}银行/u, 0.3],
  ],
  rules: [{ concept: 'bank', type: 'company', form: /^\p{Script=Han}{2,10}银行/u, zone: [0, 0.4], score: 0.95 }],
};
