import type { Candidate } from './find/candidate.ts';
import { joinSpans, readableOf } from './page/span.ts';
import type { SchemaField } from './schema/schema.ts';
import { isBoundary } from './text/fold.ts';
import { toPlain } from './text/plain.ts';
import { amountOf } from './values/amounts.ts';
import { chineseId, creditCode, luhn } from './values/check-digits.ts';
import { findDates, findTimes } from './values/dates.ts';

/** A value as it is given, and as it is printed. */
export interface Presented {
  readonly value: string | number | boolean;
  readonly printed: string;
}

/**
 * Gives a value in the type and the form that the caller asks for; undefined where the printed text can't be that. A character that could
 * not be told is `?`, unless a check digit vouches for it; a number with one is no number.
 */
export function present(field: SchemaField, candidate: Candidate): Presented | undefined {
  const printed = joinSpans(candidate.spans).trim();
  if (printed === '') return undefined;
  if (candidate.checked !== undefined) {
    return { value: field.type === 'boolean' ? candidate.checked : String(candidate.checked), printed };
  }
  if (field.choices.length > 0) {
    const choice = field.choices.find((each) => says(printed, each));
    return choice === undefined ? undefined : { value: choice, printed };
  }
  const readable = joinSpans(candidate.spans, readableOf).trim();
  const clear = readable === printed || isVouchedFor(printed);
  if (field.type === 'number' || field.type === 'integer') {
    if (!clear) return undefined;
    const number = amountOf(toPlain(printed));
    if (number === undefined) return undefined;
    return field.type === 'integer' && !Number.isInteger(number) ? undefined : { value: number, printed };
  }
  if (field.type === 'boolean') {
    const yes = /^(?:yes|true|y|x|是|有|✓|√|☑)$/iu.test(printed);
    const no = /^(?:no|false|n|否|无|☐)$/iu.test(printed);
    return yes || no ? { value: yes, printed } : undefined;
  }
  return { value: inForm(cleaned(clear ? printed : readable, candidate), field), printed };
}

/** Whether the number's own check digit agrees with the rest of it. */
function isVouchedFor(printed: string): boolean {
  const number = toPlain(printed).replace(/\s/gu, '').toUpperCase();
  return chineseId(number) || creditCode(number) || (/^\d{16,19}$/u.test(number) && luhn(number));
}

/** Whether a choice stands in the printed text, as words of its own. */
function says(printed: string, choice: string): boolean {
  const [text, words] = [toPlain(printed).toLowerCase(), toPlain(choice).trim().toLowerCase()];
  const at = words === '' ? -1 : text.indexOf(words);
  return (
    at >= 0 && isBoundary(text[at - 1], text[at]) && isBoundary(text[at + words.length - 1], text[at + words.length])
  );
}

/** What the recogniser takes the signs of provinces on plates for, which are always simplified. */
const plateSigns: ReadonlyMap<string, string> = new Map([
  ['粵', '粤'],
  ['滬', '沪'],
]);

/**
 * What reading alone has lost or added: the second separator of a date, a comma for one of its points, specks between the words of a name that were read as points, the
 * form of a plate's first sign.
 */
function cleaned(printed: string, { wanted: { type } }: Candidate): string {
  if (type === 'date' || type === 'datetime')
    return printed
      .replace(/^(\d{2})([./-])(\d{2})((?:19|20)\d{2})(?!\d)/u, '$1$2$3$2$4')
      .replace(/^(\d{1,2})(?:,(\d{1,2})\.|\.(\d{1,2}),)(?=(?:19|20)\d{2})/u, '$1.$2$3.');
  if (type === 'plate') return (plateSigns.get(printed[0]!) ?? printed[0]!) + printed.slice(1);
  if (type === 'company' || type === 'person')
    return printed.replace(/(?<=\p{Script=Latin})·(?=\p{Script=Latin})/gu, ' ');
  return printed;
}

/** A date in the form that the description spells out, such as YYYY-MM-DD or an example; else as printed. */
function inForm(printed: string, { description, format }: SchemaField): string {
  const wanted = format === 'date' ? 'YYYY-MM-DD' : dateForm(description);
  if (!wanted) return printed;
  const plain = toPlain(printed);
  const date = findDates(plain)[0];
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date?.normal ?? '');
  if (!parts) return printed;
  const time = findTimes(plain)[0]?.normal;
  const day = wanted.replace('YYYY', parts[1]!).replace('MM', parts[2]!).replace('DD', parts[3]!);
  return day.replace('HH:mm', time ?? '').trim();
}

/** The form of a date that a hint asks for, or undefined. */
function dateForm(description: string): string | undefined {
  const hint = toPlain(description.slice(0, 300)).toUpperCase();
  const spelled =
    /Y{4}(?<a>[-/.年])M{1,2}(?<b>[-/.月])D{1,2}(?<c>日?)/u.exec(hint) ?? /年(?<a>[-/.])月(?<b>[-/.])日/u.exec(hint);
  const time = /H{2}:M{2}/u.test(hint) ? ' HH:mm' : '';
  if (spelled?.groups) return `YYYY${spelled.groups.a}MM${spelled.groups.b}DD${spelled.groups.c ?? ''}${time}`;
  const reversed = /D{2}([-/.])M{2}\1Y{4}/u.exec(hint);
  if (reversed) return `DD${reversed[1]}MM${reversed[1]}YYYY${time}`;
  const american = /M{2}([-/.])D{2}\1Y{4}/u.exec(hint);
  if (american) return `MM${american[1]}DD${american[1]}YYYY${time}`;
  const example = /(?:例如|比如|如|E\.?G\.?|EXAMPLE|LIKE|格式)\D{0,12}(?:19|20)\d{2}([-/.])\d{2}\1\d{2}/u.exec(hint);
  return example ? `YYYY${example[1]}MM${example[1]}DD` : undefined;
}
