import { z } from 'zod';
import { type Json, own } from '../../extract/schema/schema-node.ts';

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/u,
  'date-time': /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/u,
  time: /^\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?$/u,
};

/** Longer texts are none of these. */
const longestFormatted = 500;
const checked: Readonly<Record<string, z.ZodType>> = {
  email: z.email(),
  uuid: z.guid(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  uri: z.url(),
  hostname: z.hostname(),
  duration: z.iso.duration(),
};

/** Whether a text has a format; formats that are not known have every text. */
function hasFormat(text: string, format: unknown): boolean {
  if (typeof format !== 'string') return true;
  if (Object.hasOwn(formats, format)) return formats[format]!.test(text);
  if (!Object.hasOwn(checked, format)) return true;
  return text.length <= longestFormatted && checked[format]!.safeParse(text).success;
}

const limit = (node: Json, key: string): number | undefined => {
  const value = own(node, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A value as a string that the node allows, or undefined. */
export function fitString(node: Json, value: unknown): string | undefined {
  const text = asText(value);
  const most = limit(node, 'maxLength');
  const cut = most === undefined ? text : [...text].slice(0, most).join('');
  return allowsString(node, cut) ? cut : undefined;
}

/** Whether a string keeps the lengths and the format of a node. */
export function allowsString(node: Json, text: string): boolean {
  const length = [...text].length;
  if (length < (limit(node, 'minLength') ?? 0) || length > (limit(node, 'maxLength') ?? length)) return false;
  return hasFormat(text, own(node, 'format'));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(asText).join(' | ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A value as a number that the node allows, or undefined. */
export function fitNumber(node: Json, value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? fromText(value) : undefined;
  return number !== undefined && allowsNumber(node, number) ? number : undefined;
}

function fromText(text: string): number | undefined {
  const plain = text.trim();
  return /^-?\d{1,15}(?:\.\d{1,15})?$/u.test(plain) ? Number(plain) : undefined;
}

/** Whether a number keeps the bounds of a node. */
export function allowsNumber(node: Json, number: number): boolean {
  if (!Number.isFinite(number) || (own(node, 'type') === 'integer' && !Number.isInteger(number))) return false;
  const [least, most] = [limit(node, 'minimum'), limit(node, 'maximum')];
  const [above, below] = [limit(node, 'exclusiveMinimum'), limit(node, 'exclusiveMaximum')];
  const step = limit(node, 'multipleOf');
  if (step !== undefined && step > 0 && Math.abs(number / step - Math.round(number / step)) > 1e-9) return false;
  return (
    number >= (least ?? number) &&
    number <= (most ?? number) &&
    number > (above ?? -Infinity) &&
    number < (below ?? Infinity)
  );
}
