import type { DocumentType } from './document-type.ts';

const taxId = /(?<=(?:识别号|信用代码)\s{0,4}:?\s{0,4})[0-9A-Z]{15,20}(?=\s*$)/u;
const party = /(?<=^(?![购销][买售]方名)(?:[购买销售方信息]\s{0,4})*(?:名\s{0,4})?称\s{0,4}:\s{0,4})\S.*$/u;

/** Chinese VAT invoices, on paper and fully digital: the buyer stands above or left of the seller under the same labels. */
export const vatInvoice: DocumentType = {
  signs: [/发票代码|发票号码|电子发票|专用发票|普通发票/u, /纳税人识别号|统一社会信用代码/u, /价税合计/u],
  rules: [
    { of: 'buyer', form: party, nth: 0 },
    { of: 'seller', form: party, nth: 1 },
    { of: 'buyer_tax_id', form: taxId, nth: 0 },
    { of: 'seller_tax_id', form: taxId, beside: ['below', 'seller'] },
    { of: 'seller_tax_id', form: taxId, nth: 1 },
    { of: 'amount_before_tax', row: /^合\s*计/u, nth: 0 },
    { of: 'tax', row: /^合\s*计/u, nth: 1 },
    { of: 'amount_with_tax total', form: /(?<=小写\)?\s{0,4}:?\s{0,4})¥?\s?[\d,]+\.\d{2}/u },
  ],
};
