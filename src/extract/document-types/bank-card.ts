import type { DocumentType } from './document-type.ts';

/** Bank cards: hardly anything on them has a label. */
export const bankCard: DocumentType = {
  signs: [
    /银联|UnionPay|VISA|Master\s?card|JCB|American Express|Maestro/iu,
    /VALID|THRU|GOOD\s?THRU|MONTH\s?\/\s?YEAR|有效期/iu,
    /^\d{4}\s*\d{4}\s*\d{4}\s*\d{3,4}(?:\s*\d{3})?$/u,
  ],
  rules: [
    {
      of: 'card_number',
      groups: /^\d{3,6}(?:\s{1,3}\d{3,6}){0,2}$/u,
      form: /^\d{4}\s{1,3}(?:\d{4}\s{1,3}\d{4}\s{1,3}\d{1,7}|\d{6}\s{1,3}\d{5})(?:\s{1,3}\d{3})?$/u,
      zone: [0.2, 1],
    },
    { of: 'card_number', zone: [0.2, 1] },
    { of: 'expiry_date validity', form: /(?<![\d/])(?:0[1-9]|1[0-2])\s?\/\s?\d{2}(?![\d/])/u },
    { of: 'bank', form: /^(?:中国)?\p{Script=Han}{2,8}银行|^(?=.*\bBANK\b).*$/iu, zone: [0, 0.5] },
    { of: 'card_type', form: /储蓄卡|借记卡|信用卡|准?贷记卡|(?<!\p{L})(?:DEBIT|CREDIT)(?!\p{L})/iu },
    {
      of: 'cardholder name',
      form: /^(?!.*(?:UNION|VISA|MASTER|VALID|THRU|BANK|CARD|MONTH|YEAR))\p{Lu}{2,}(?:[ ./]\p{Lu}{1,}){1,3}$/u,
      zone: [0.6, 1],
    },
  ],
};
