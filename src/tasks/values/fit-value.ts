import { type Json, own } from '../../extract/schema/schema-node.ts';

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/u,
  'date-time': /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/u,
  time: /^\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?$/u,
};

const limit = (node: Json, key: string): number | undefined => {
  const value = own(node, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A value as a string that the node allows, or undefined. */
export function fitString(node: Json, value: unknown): string | undefined {
  const text = asText(value);
  const format = own(node, 'format');
  const form = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (form && !form.test(text)) return undefined;
  if ([...text].length < (limit(node, 'minLength') ?? 0)) return undefined;
  const most = limit(node, 'maxLength');
  return most === undefined ? text : [...text].slice(0, most).join('');
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
