import type { DocumentType } from './document-type.ts';

/** Chinese business licences: the name stands beside a bare "名称". */
export const businessLicence: DocumentType = {
  name: 'business licence',
  anchors: [
    [/营\s*业\s*执\s*照/u, 0.7],
    [/统一社会信用代码/u, 0.2],
    [/注册资本|法定代表人|经营范围/u, 0.3],
  ],
  rules: [
    { concept: 'company', type: 'company', row: /^名\s*称$/u, nth: 0, score: 0.97 },
    { concept: 'company', type: 'company', form: /(?<=^名\s{0,4}称\s{0,4}:?\s{0,4})\S.{3,}$/u, score: 0.95 },
    { concept: 'tax_id', type: 'taxId', form: /(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/u, score: 0.9 },
    {
      concept: 'validity',
      type: 'period',
      form: /\d{4}年\d{1,2}月\d{1,2}日\s*至\s*(?:长期|永久|\d{4}年\d{1,2}月\d{1,2}日)/u,
      score: 0.95,
    },
  ],
};
