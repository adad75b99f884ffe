import type { DocumentType } from './document-type.ts';

const station = /^\p{Script=Han}{2,8}?(?=\s*站?$)(?<!售)/u;
const number = /^(?:[A-Z]\d{2}[A-Z]\d{6}|[A-Z]\d{6})$/u;
const person = /^[\p{Script=Han}·]{2,4}$/u;

/** Chinese railway tickets: the red and the blue paper ticket, and the electronic invoice. */
export const trainTicket: DocumentType = {
  signs: [
    /[GDCZTKYLSP]\d{1,4}次/u,
    /\d{1,2}车\s*\d{1,3}[A-F]?号?/u,
    /限乘当日当次车|中国铁路|买票请到|和谐号|铁路电子客票|仅供报销使用/u,
    /\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}:\d{2}\s*开/u,
  ],
  rules: [
    { of: 'train_number', zone: [0, 0.7] },
    { of: 'departure_station', form: station, beside: ['left', 'train_number'] },
    { of: 'arrival_station', form: station, beside: ['right', 'train_number'] },
    { of: 'carriage' },
    { of: 'seat', form: /(?<=车\s?)\d{1,3}[A-F]?\s?号?(?:[上中下]铺)?|无座/u },
    {
      of: 'fare price total',
      form: /[¥Y]\s?\d+(?:\.\d{1,2})?(?=\s?元)|¥\s?\d+(?:\.\d{1,2})?|(?<!\d)\d+\.\d(?=\s?元)/u,
    },
    { of: 'ticket_number invoice_number', form: number, zone: [0, 0.35] },
    { of: 'id_number' },
    { of: 'name', form: /(?<=[\dXx*]{3}\s?)[\p{Script=Han}·]{2,8}$/u, beside: ['row', 'id_number'] },
    { of: 'name', form: person, beside: ['row', 'id_number'] },
    { of: 'name', form: person, beside: ['above', 'id_number'] },
  ],
};
