import type { DocumentType } from './document-type.ts';

/** Itineraries of e-tickets: a table of flights under two-language heads, a row of amounts, a ticket number. */
export const airItinerary: DocumentType = {
  name: 'air itinerary',
  anchors: [
    [/行程单|ITINERARY/iu, 0.6],
    [/航班|\bFLIGHT\b/iu, 0.2],
    [/民航发展基金|燃油附加费|CAAC|FUEL SURCHARGE/iu, 0.4],
    [/电子客票号|E-?TICKET/iu, 0.2],
  ],
  rules: [
    { concept: 'flight_number', type: 'flight', form: /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{3,4}$/u, score: 0.93 },
    {
      concept: 'ticket_number',
      type: 'code',
      form: /(?<!\d)(?:\d{3}\s?-\s?\d{10}|\d{13})(?!\d)/u,
      score: 0.95,
    },
    {
      concept: 'origin',
      type: 'place',
      form: /(?<=^自\s{0,4}(?:FROM)?\s{0,4}:?\s{0,4})\p{Script=Han}{2,8}/iu,
      score: 0.95,
    },
    {
      concept: 'destination',
      type: 'place',
      form: /(?<=^至\s{0,4}(?:TO)?\s{0,4}:?\s{0,4})\p{Script=Han}{2,8}/iu,
      score: 0.95,
    },
    { concept: 'date', type: 'date', beside: { concept: 'flight_number', side: 'row' }, score: 0.7 },
    { concept: 'time', type: 'time', beside: { concept: 'flight_number', side: 'row' }, score: 0.9 },
    { concept: 'id_number', type: 'idNumber', score: 0.9 },
    { concept: 'airport_fee', type: 'amount', form: /(?<=^CN\s{0,4})\d+(?:\.\d{2})?$/u, score: 0.8 },
    { concept: 'fuel_surcharge', type: 'amount', form: /(?<=^YQ\s{0,4})\d+(?:\.\d{2})?$/u, score: 0.8 },
    { concept: 'issue_date', type: 'date', form: /(?<=填开日期\D{0,12})\d{4}-\d{2}-\d{2}/u, score: 0.95 },
  ],
};
