import type { FieldType } from './schema.ts';

/** A hint that stands where a value will stand, parted into the type it names and what else it says. */
export interface TypeHint {
  readonly type: FieldType;
  readonly description: string;
  /** A calendar date, where the hint says so. */
  readonly format: '' | 'date' | 'date-time';
}

const typeWords: ReadonlyMap<string, FieldType> = new Map(
  (
    [
      ['number', 'number|float|double|decimal|numeric|real|money|数字|数值|浮点数|zahl|nombre|número|numero|число'],
      ['integer', 'integer|int|long|int64|int32|整数|ganzzahl|entero|entier'],
      ['boolean', 'boolean|bool|true/false|true|false|布尔|布尔值'],
      ['string', 'string|str|text|varchar|char|any|enum|字符串|文本|文字列|문자열|строка|zeichenkette|cadena|chaîne'],
      ['string', 'date|datetime|timestamp|日期'],
    ] as const
  ).flatMap(([type, words]) => words.split('|').map((word) => [word, type] as const)),
);

/** Names of values that are codes, whatever a hint calls them: an invoice number is no number. */
const codes = /(?:number|nummer|numero|número|numéro|no\.?|nr\.?|id|code|号码|编号|单号|代码|账号|番号|번호|номер)$/iu;

/**
 * Reads what a template holds in place of a value: an example, a type in any notation (`<number>`, `(type: double)`, `float | null`, `0.0`),
 * or words.
 * @param name the key, since what is called a number is often a code
 */
export function typeHint(value: unknown, name: string): TypeHint {
  const isCode = codes.test(name);
  if (typeof value === 'number') return { type: isCode ? 'string' : 'number', description: '', format: '' };
  if (typeof value === 'boolean') return { type: 'boolean', description: '', format: '' };
  if (typeof value !== 'string') return { type: 'string', description: '', format: '' };
  const text = value.slice(0, 300).trim();
  const named = /^[<([{（【]?\s*(?:type|dtype|类型)\s*[:：=]\s*([\p{L}\d/]+)\s*[>)\]}）】]?\s*[,，:：-]?\s*/iu.exec(
    text,
  );
  const lead = /^([\p{L}\d]+)\s?[:：]\s/u.exec(text);
  const leads = lead && typeWords.has(lead[1]!.toLowerCase()) ? lead : undefined;
  const zod = /^z\.(?:coerce\.)?(\w+)\(/u.exec(text)?.[1];
  const word = (
    (zod && (text.includes('.int()') ? 'int' : zod)) ??
    named?.[1] ??
    leads?.[1] ??
    text
      .replace(/^[<([{（【]+|(?<![>)\]}）】])[>)\]}）】]+$/gu, '')
      .replace(/\s{0,4}(?:\||or)\s{0,4}(?:null|none|undefined)\b[\s\S]*$/iu, '')
  ).toLowerCase();
  const type = typeWords.get(word);
  if (type === undefined) return { type: 'string', description: value, format: '' };
  const format = /^(?:date|日期)$/u.test(word) ? 'date' : '';
  return {
    type: isCode && type !== 'boolean' ? 'string' : type,
    description: (named ?? leads) ? text.slice((named ?? leads)![0].length) : '',
    format,
  };
}
