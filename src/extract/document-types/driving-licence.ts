import type { DocumentType } from './document-type.ts';

const date = /\d{4}[-.年]\d{1,2}[-.月]\d{1,2}日?/u.source;

/** Chinese driving licences: the number stands beside a bare 证号, the validity runs over two dates. */
export const drivingLicence: DocumentType = {
  name: 'driving licence',
  anchors: [
    [/机动车驾驶证|驾\s*驶\s*证|Driving\s?Licen[cs]e of/iu, 0.7],
    [/准驾车型/u, 0.5],
    [/初次领证/u, 0.4],
    [/^证\s*号/u, 0.2],
  ],
  rules: [
    { concept: 'document_number', type: 'code', form: /(?<![\dA-Z])\d{17}[\dXx](?![\dA-Z])/u, score: 0.95 },
    { concept: 'id_number', type: 'idNumber', score: 0.9 },
    { concept: 'name', type: 'person', form: /(?<=^姓\s{0,4}名\s{0,4}:?\s{0,4})[\p{Script=Han}·]{2,15}$/u, score: 0.9 },
    { concept: 'sex', type: 'sex', form: /(?<=性\s{0,4}别\s{0,4}:?\s{0,4})[男女]/u, score: 0.95 },
    { concept: 'nationality', type: 'word', form: /(?<=国\s{0,4}籍\s{0,4}:?\s{0,4})\p{Script=Han}{2,10}/u, score: 0.9 },
    {
      concept: 'licence_class',
      type: 'word',
      form: /(?<![A-Z\d])(?:[ABC][1-6]|[DEFMNP])(?:\s?(?:[ABC][1-6]|[DEFMNP])){0,8}$/u,
      row: /准驾车型|^Class$/u,
      score: 0.95,
    },
    {
      concept: 'licence_class',
      type: 'word',
      form: /(?<=准驾车型\s{0,4}(?:Class)?\s{0,4}:?\s{0,4})(?:[ABC][1-6]|[DEFMNP])+/iu,
      score: 0.95,
    },
    { concept: 'first_issue_date', type: 'date', row: /初次领证/u, nth: 0, score: 0.95 },
    {
      concept: 'first_issue_date',
      type: 'date',
      form: new RegExp(`(?<=初次领证日?期?\\D{0,12})${date}`, 'u'),
      score: 0.95,
    },
    { concept: 'issue_date', type: 'date', row: /初次领证/u, nth: 0, score: 0.6 },
    { concept: 'issue_date', type: 'date', form: new RegExp(`(?<=初次领证日?期?\\D{0,12})${date}`, 'u'), score: 0.6 },
    { concept: 'valid_from', type: 'date', form: new RegExp(`${date}(?=\\s*(?:至|-|到))`, 'u'), score: 0.9 },
    {
      concept: 'expiry_date',
      type: 'date',
      form: new RegExp(`(?<=\\d日?\\s{0,4}(?:至|-|到)\\s{0,4})(?:长期|${date})`, 'u'),
      score: 0.95,
    },
    { concept: 'expiry_date', type: 'date', row: /^至$/u, nth: 0, score: 0.95 },
    {
      concept: 'validity',
      type: 'period',
      form: new RegExp(`${date}\\s*(?:至|-|到)\\s*(?:长期|${date})`, 'u'),
      score: 0.95,
    },
  ],
};
