import type { DocumentType, Rule } from './document-type.ts';

const name = /^[\p{Script=Han}·*]{2,8}(?:先生|女士)?(?=$|\s|\d)/u;
const address =
  /(?:(?<=地址\s{0,4}:\s{0,4})|^(?!\p{L}{1,4}\s*:))(?=\S*\p{Script=Han}\S)\S*(?:省|市|区|县|镇|乡|路|街|号).*$/u;

/** What stands beside and under one of the two marks: a name, a phone number, an address. */
function party(id: string, mark: RegExp): Rule[] {
  return [
    { of: id, form: name, row: mark },
    { of: `${id}_phone`, row: mark },
    { of: `${id}_address`, form: address, beside: ['below', id] },
  ];
}

/** Parcel labels: sender and recipient are blocks under the marks 寄 and 收. */
export const waybill: DocumentType = {
  signs: [/运单|快递|速运|速递|物流|Waybill|Express/iu, /^(?:收|寄)(?:件人?|方)?(?:\s*:|$)/u],
  rules: [
    ...party('recipient', /^收(?:件)?$/u),
    ...party('sender', /^寄(?:件)?$/u),
    { of: 'tracking_number', form: /^[A-Z]{2,3}\d{9,15}$|^\d{12,15}$/u },
  ],
};
