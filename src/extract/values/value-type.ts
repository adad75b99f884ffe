import { findAmounts, findAmountWords, findNumbers, findPercents } from './amounts.ts';
import * as codes from './codes.ts';
import { findDates, findDateTimes, findPeriods, findTimes } from './dates.ts';
import type { Found } from './found.ts';

/** What a value looks like. */
export type ValueType = keyof typeof finders | keyof typeof shapes;

/** Types that a value can be found by, wherever it stands in a text. */
const finders = {
  date: findDates,
  time: findTimes,
  datetime: findDateTimes,
  period: findPeriods,
  amount: findAmounts,
  amountWords: findAmountWords,
  percent: findPercents,
  number: findNumbers,
  phone: codes.findPhones,
  email: codes.findEmails,
  url: codes.findUrls,
  idNumber: codes.findIdNumbers,
  taxId: codes.findTaxIds,
  bankCard: codes.findBankCards,
  code: codes.findCodes,
  plate: codes.findPlates,
  train: codes.findTrains,
  flight: codes.findFlights,
  carriage: codes.findCarriages,
  seat: codes.findSeats,
  seatClass: codes.findSeatClasses,
  sex: codes.findSexes,
};

/** Types that have no form of their own: how plausible a whole text is. */
const shapes = {
  text: () => 0.8,
  person: (text: string) => (/\d|[:：%$¥]/u.test(text) ? 0.15 : /\p{L}/u.test(text) && text.length <= 60 ? 0.9 : 0.1),
  company: (text: string) => (/^[\d\s.,:/-]+$/u.test(text) ? 0.1 : 0.8),
  place: (text: string) => (/\d{2,}|[:：%$¥]/u.test(text) ? 0.2 : /\p{L}/u.test(text) ? 0.85 : 0.1),
  address: (text: string) => (text.length < 4 ? 0.3 : 0.8),
  word: (text: string) => (/\p{L}/u.test(text) && text.length <= 40 ? 0.85 : 0.3),
};

/** Values of the type in a text, or undefined for a type without a form. */
export function findValues(type: ValueType, plain: string): Found[] | undefined {
  return type in finders ? finders[type as keyof typeof finders](plain) : undefined;
}

/** Whether values of a type can be found by their form. */
export function hasForm(type: ValueType | undefined): boolean {
  return type !== undefined && type in finders;
}

/** How plausible a whole text is as a value of a type without a form: 0 to 1. */
export function plausibility(type: ValueType, text: string): number {
  return type in shapes ? shapes[type as keyof typeof shapes](text) : 0.5;
}
