import type { DocumentType } from './document-type.ts';

/** Bank cards: hardly anything on them has a label. */
export const bankCard: DocumentType = {
  name: 'bank card',
  anchors: [
    [/银联|UnionPay|VISA|Master\s?card|JCB|American Express|Maestro/iu, 0.5],
    [/VALID|THRU|GOOD\s?THRU|MONTH\s?\/\s?YEAR|有效期/iu, 0.4],
    [/^\d{4}\s*\d{4}\s*\d{4}\s*\d{3,4}(?:\s*\d{3})?$/u, 0.5],
    [/^(?:中国)?\p{Script=Han}{2,6}银行$|\bBANK\b/u, 0.2],
    [/^(?:储蓄卡|借记卡|信用卡|贷记卡|DEBIT|CREDIT)$/iu, 0.3],
  ],
  rules: [
    {
      concept: 'card_number',
      type: 'bankCard',
      groups: /^\d{3,6}(?:\s{1,3}\d{3,6}){0,2}$/u,
      form: /^\d{4}\s{1,3}(?:\d{4}\s{1,3}\d{4}\s{1,3}\d{1,7}|\d{6}\s{1,3}\d{5})(?:\s{1,3}\d{3})?$/u,
      zone: [0.2, 1],
      score: 0.95,
    },
    { concept: 'card_number', type: 'bankCard', zone: [0.2, 1], score: 0.95 },
    { concept: 'expiry_date', type: 'date', form: /(?<![\d/])(?:0[1-9]|1[0-2])\s?\/\s?\d{2}(?![\d/])/u, score: 0.95 },
    { concept: 'validity', type: 'period', form: /(?<![\d/])(?:0[1-9]|1[0-2])\s?\/\s?\d{2}(?![\d/])/u, score: 0.9 },
    { concept: 'bank', type: 'company', form: /^(?:中国)?\p{Script=Han}{2,8}银行/u, zone: [0, 0.5], score: 0.95 },
    { concept: 'bank', type: 'company', form: /^(?=.*\bBANK\b).*$/iu, zone: [0, 0.5], score: 0.8 },
    {
      concept: 'card_type',
      type: 'word',
      form: /储蓄卡|借记卡|信用卡|准?贷记卡|(?<!\p{L})(?:DEBIT|CREDIT)(?!\p{L})/iu,
      score: 0.95,
    },
    {
      concept: 'cardholder',
      type: 'person',
      form: /^(?!.*(?:UNION|VISA|MASTER|VALID|THRU|BANK|CARD|MONTH|YEAR))\p{Lu}{2,}(?:[ ./]\p{Lu}{1,}){1,3}$/u,
      zone: [0.6, 1],
      score: 0.9,
    },
    {
      concept: 'name',
      type: 'person',
      form: /^(?!.*(?:UNION|VISA|MASTER|VALID|THRU|BANK|CARD|MONTH|YEAR))\p{Lu}{2,}(?:[ ./]\p{Lu}{1,}){1,3}$/u,
      zone: [0.6, 1],
      score: 0.85,
    },
  ],
};
