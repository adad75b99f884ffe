import type { DocumentType } from './document-type.ts';

/** Both sides of the Chinese identity card; its labels stand right before their values, often read as one line with them. */
export const identityCard: DocumentType = {
  name: 'identity card',
  anchors: [
    [/居\s*民\s*身\s*份\s*证/u, 0.7],
    [/公民身份号码/u, 0.5],
    [/^民\s*族|民族\p{Script=Han}{1,5}$/u, 0.2],
    [/^住\s*址/u, 0.1],
    [/签发机关/u, 0.4],
    [/有效期限/u, 0.2],
  ],
  rules: [
    { concept: 'name', type: 'person', form: /(?<=^姓\s{0,4}名\s{0,4}:?\s{0,4})[\p{Script=Han}·]{2,15}$/u, score: 0.9 },
    { concept: 'sex', type: 'sex', form: /(?<=性\s{0,4}别\s{0,4}:?\s{0,4})[男女]/u, score: 0.95 },
    {
      concept: 'ethnicity',
      type: 'word',
      form: /(?<=民\s{0,4}族\s{0,4}:?\s{0,4})\p{Script=Han}{1,5}(?=$|\s)/u,
      score: 0.95,
    },
    {
      concept: 'birth_date',
      type: 'date',
      form: /(?<=出\s{0,4}生\s{0,4}:?\s{0,4})\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/u,
      score: 0.95,
    },
    { concept: 'birth_date', type: 'date', form: /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u, score: 0.8 },
    { concept: 'id_number', type: 'idNumber', score: 0.95 },
    { concept: 'document_number', type: 'idNumber', score: 0.8 },
    {
      concept: 'authority',
      type: 'text',
      form: /(?:(?<=签发机关\s{0,4}:?\s{0,4})|^(?!签发机关))\p{Script=Han}{2,20}公安局(?:\p{Script=Han}{1,10}分局)?$/u,
      score: 0.9,
    },
    {
      concept: 'validity',
      type: 'period',
      form: /\d{4}\.\d{2}\.\d{2}\s*-\s*(?:长期|\d{4}\.\d{2}\.\d{2})/u,
      score: 0.95,
    },
    {
      concept: 'valid_from',
      type: 'date',
      form: /\d{4}\.\d{2}\.\d{2}(?=\s*-\s*(?:长期|\d{4}))/u,
      score: 0.9,
    },
    { concept: 'expiry_date', type: 'date', form: /(?<=\d\s{0,4}-\s{0,4})(?:长期|\d{4}\.\d{2}\.\d{2})/u, score: 0.95 },
  ],
};
