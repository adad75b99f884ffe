import type { DocumentType } from './document-type.ts';

const station = /^[\p{Script=Han}]{2,8}?(?=\s*站?$)(?<!售)/u;

/** Chinese railway tickets: the red and the blue paper ticket, and the electronic invoice. */
export const trainTicket: DocumentType = {
  name: 'train ticket',
  anchors: [
    [/[GDCZTKYLSP]\d{1,4}次/u, 0.6],
    [/\d{1,2}车\s*\d{1,3}[A-F]?号?/u, 0.5],
    [/限乘当日当次车|中国铁路|买票请到|和谐号|铁路电子客票|仅供报销使用/u, 0.6],
    [/(?:二等座|一等座|商务座|硬座|软座|硬卧|软卧|无座)/u, 0.3],
    [/检票口?|\p{Script=Han}{2,5}站/u, 0.2],
    [/\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}:\d{2}\s*开/u, 0.6],
  ],
  rules: [
    { concept: 'train_number', type: 'train', zone: [0, 0.7], score: 0.9 },
    {
      concept: 'departure_station',
      type: 'place',
      form: station,
      without: /\s{0,4}站$/u,
      beside: { concept: 'train_number', side: 'left' },
      score: 0.95,
    },
    {
      concept: 'arrival_station',
      type: 'place',
      form: station,
      without: /\s{0,4}站$/u,
      beside: { concept: 'train_number', side: 'right' },
      score: 0.95,
    },
    {
      concept: 'departure_time',
      type: 'datetime',
      form: /\d{4}年\s?\d{1,2}月\s?\d{1,2}日\s*\d{1,2}:\d{2}/u,
      score: 0.95,
    },
    { concept: 'datetime', type: 'datetime', form: /\d{4}年\s?\d{1,2}月\s?\d{1,2}日\s*\d{1,2}:\d{2}/u, score: 0.95 },
    { concept: 'date', type: 'date', form: /\d{4}年\s?\d{1,2}月\s?\d{1,2}日(?=\s*\d{1,2}:\d{2})/u, score: 0.9 },
    { concept: 'time', type: 'time', form: /\d{1,2}:\d{2}(?=\s*开)/u, score: 0.9 },
    { concept: 'carriage', type: 'carriage', form: /加?\d{1,2}\s?车/u, score: 0.95 },
    { concept: 'seat', type: 'seat', form: /(?<=车\s?)\d{1,3}[A-F]?\s?号?(?:[上中下]铺)?|无座/u, score: 0.95 },
    { concept: 'seat_class', type: 'seatClass', score: 0.95 },
    {
      concept: 'fare',
      type: 'amount',
      form: /[¥￥Y]\s?\d+(?:\.\d{1,2})?(?=\s?元)|[¥￥]\s?\d+(?:\.\d{1,2})?|(?<!\d)\d+\.\d(?=\s?元)/u,
      score: 0.9,
    },
    { concept: 'price', type: 'amount', form: /[¥￥]\s?\d+(?:\.\d{1,2})?(?=\s?元)/u, score: 0.8 },
    { concept: 'total', type: 'amount', form: /[¥￥]\s?\d+(?:\.\d{1,2})?(?=\s?元)/u, score: 0.7 },
    {
      concept: 'ticket_number',
      type: 'code',
      form: /^(?:[A-Z]\d{2}[A-Z]\d{6}|[A-Z]\d{6})$/u,
      zone: [0, 0.35],
      score: 0.95,
    },
    {
      concept: 'invoice_number',
      type: 'code',
      form: /^(?:[A-Z]\d{2}[A-Z]\d{6}|[A-Z]\d{6})$/u,
      zone: [0, 0.35],
      score: 0.7,
    },
    { concept: 'gate', type: 'code', form: /(?<=检票(?:口)?[:：\s]?)[A-Z]?\d{1,3}[A-Z]?/u, score: 0.95 },
    { concept: 'ticket_office', type: 'place', form: /\p{Script=Han}{2,8}(?=售$)/u, score: 0.9 },
    { concept: 'id_number', type: 'idNumber', score: 0.9 },
    {
      concept: 'name',
      type: 'person',
      form: /(?<=[\dXx*]{3}\s?)[\p{Script=Han}·]{2,8}$/u,
      beside: { concept: 'id_number', side: 'row' },
      score: 0.95,
    },
    {
      concept: 'name',
      type: 'person',
      form: /^[\p{Script=Han}·]{2,4}$/u,
      beside: { concept: 'id_number', side: 'row' },
      score: 0.9,
    },
    {
      concept: 'name',
      type: 'person',
      form: /^[\p{Script=Han}·]{2,4}$/u,
      beside: { concept: 'id_number', side: 'above' },
      score: 0.8,
    },
  ],
};
