import type { Reading } from './ctc.ts';

/** A word of letters with one zero within: letters on both sides of it, no other digit. */
const word = /(?<![\p{L}\p{N}_])\p{L}+0\p{L}+(?![\p{L}\p{N}_])/gu;
/** A zero is believed from these probabilities on, in a word of so many letters and in a short one: codes have few. */
const long = { letters: 6, sure: 0.99 };
const short = { letters: 3, sure: 0.9 };

/** A reading with an O for a doubtful zero within a word of letters: typefaces of one width draw both alike. */
export function withoutZeros<Read extends Pick<Reading, 'text' | 'probabilities'>>(reading: Read): Read {
  const { text, probabilities = [] } = reading;
  if (!text.includes('0') || Array.from(text).length !== text.length || text.length !== probabilities.length)
    return reading;
  const written = text.replace(word, (found, at: number) => {
    const zero = found.indexOf('0');
    const letters = found.length - 1;
    const sure = letters >= long.letters ? long.sure : letters >= short.letters ? short.sure : 0;
    if (probabilities[at + zero]! >= sure) return found;
    const o = /\p{Ll}/u.test(found[zero - 1]!) && /\p{Ll}/u.test(found[zero + 1]!) ? 'o' : 'O';
    return found.slice(0, zero) + o + found.slice(zero + 1);
  });
  return { ...reading, text: written };
}
