import type { DocumentType } from './document-type.ts';

const taxId = /(?<=(?:识别号|信用代码)\s{0,4}:?\s{0,4})[0-9A-Z]{15,20}(?=\s*$)/u;
const party = /(?<=^(?:[购买销售方信息]\s{0,4})*(?:名\s{0,4})?称\s{0,4}:\s{0,4})\S.*$/u;

/** Chinese VAT invoices, on paper and fully digital: the buyer stands above or left of the seller under the same labels. */
export const vatInvoice: DocumentType = {
  name: 'VAT invoice',
  anchors: [
    [/发票代码|发票号码|电子发票|专用发票|普通发票/u, 0.5],
    [/纳税人识别号|统一社会信用代码/u, 0.4],
    [/价税合计/u, 0.4],
    [/税\s*额|税率/u, 0.2],
  ],
  rules: [
    { concept: 'buyer', type: 'company', form: party, nth: 0, score: 0.95 },
    { concept: 'seller', type: 'company', form: party, nth: 1, score: 0.95 },
    { concept: 'buyer_tax_id', type: 'taxId', form: taxId, nth: 0, score: 0.95 },
    { concept: 'seller_tax_id', type: 'taxId', form: taxId, nth: 1, score: 0.95 },
    { concept: 'seller', type: 'company', form: /(?<=^销售方名称\s{0,4}:?\s{0,4})\S.*$/u, score: 0.95 },
    {
      concept: 'seller_tax_id',
      type: 'taxId',
      form: taxId,
      beside: { concept: 'seller', side: 'below' },
      score: 0.93,
    },
    { concept: 'amount_before_tax', type: 'amount', row: /^合\s*计/u, nth: 0, score: 0.95 },
    { concept: 'tax', type: 'amount', row: /^合\s*计/u, nth: 1, score: 0.97 },
    { concept: 'amount_with_tax', type: 'amount', form: /(?<=小写\)?\s{0,4}:?\s{0,4})¥?\s?[\d,]+\.\d{2}/u, score: 1 },
    { concept: 'amount_in_figures', type: 'amount', form: /(?<=小写\)?\s{0,4}:?\s{0,4})¥?\s?[\d,]+\.\d{2}/u, score: 1 },
    { concept: 'total', type: 'amount', form: /(?<=小写\)?\s{0,4}:?\s{0,4})¥?\s?[\d,]+\.\d{2}/u, score: 0.97 },
    { concept: 'amount_with_tax', type: 'amount', row: /小写/u, nth: 0, score: 0.95 },
    { concept: 'total', type: 'amount', row: /小写/u, nth: 0, score: 0.9 },
    { concept: 'amount_in_words', type: 'amountWords', score: 0.9 },
    {
      concept: 'invoice_number',
      type: 'code',
      form: /(?<=^(?:№|No\.?|N[o°º])\s?)\d{8}$/u,
      zone: [0, 0.3],
      score: 0.85,
    },
  ],
};
