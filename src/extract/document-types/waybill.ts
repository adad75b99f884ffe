import type { DocumentType, Rule } from './document-type.ts';

/** What stands beside and under one of the two marks: a name, a phone number, an address. */
function party(id: 'recipient' | 'sender', mark: RegExp, label: RegExp): Rule[] {
  return [
    {
      concept: id,
      type: 'person',
      form: /^[\p{Script=Han}·*]{2,8}(?:先生|女士)?(?=$|\s|\d)/u,
      row: mark,
      score: 0.95,
    },
    { concept: `${id}_phone`, type: 'phone', row: mark, score: 0.95 },
    { concept: `${id}_phone`, type: 'phone', row: label, score: 0.95 },
    {
      concept: `${id}_address`,
      type: 'address',
      form: /(?:(?<=地址\s{0,4}:\s{0,4})|^(?!\p{L}{1,4}\s*:))(?=\S*\p{Script=Han}\S)\S*(?:省|市|区|县|镇|乡|路|街|号).*$/u,
      beside: { concept: id, side: 'below' },
      score: 0.95,
    },
  ];
}

/** Parcel labels: sender and recipient are blocks under the marks 寄 and 收. */
export const waybill: DocumentType = {
  name: 'waybill',
  anchors: [
    [/运单|快递|速运|速递|物流|Waybill|Express/iu, 0.5],
    [/^(?:收|寄)(?:件人?|方)?(?:\s*:|$)/u, 0.4],
    [/^1[3-9]\d{9}$|[:\s]1[3-9]\d{9}/u, 0.2],
  ],
  rules: [
    ...party('recipient', /^收(?:件)?$/u, /^收(?:件人?|货人|方)/u),
    ...party('sender', /^寄(?:件)?$/u, /^(?:寄(?:件人?|方)|发件人)/u),
    { concept: 'tracking_number', type: 'code', form: /^[A-Z]{2,3}\d{9,15}$|^\d{12,15}$/u, score: 0.8 },
  ],
};
