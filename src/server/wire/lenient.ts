import { z } from 'zod';
import { withForm } from './wire-form.ts';

const numeral = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** Characters of a number that is spelled as a string; a 64-bit integer with its white space has fewer. */
const longestNumeral = 64;

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > longestNumeral) return undefined;
  const text = value.trim();
  return numeral.test(text) ? Number(text) : undefined;
}

/**
 * An optional number that may be spelled as a string, as the guide's Java samples do; null counts as absent.
 * @param message what the caller reads when it is anything else, or not accepted
 */
export function lenientNumber(message: string, accepts: (value: number) => boolean) {
  const read = z.unknown().transform((value, context): number | undefined => {
    if (value === null) return undefined;
    const number = toNumber(value);
    if (number !== undefined && accepts(number)) return number;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
  return withForm({ types: ['number', 'string', 'null'], description: message }, read).optional();
}

/** An optional boolean that may be spelled as a string; null counts as absent. */
export function lenientBoolean(name: string) {
  const read = z.unknown().transform((value, context): boolean | undefined => {
    if (value === null) return undefined;
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    context.addIssue({ code: 'custom', message: `${name} should be a boolean.` });
    return z.NEVER;
  });
  return withForm(
    { types: ['boolean', 'string', 'null'], description: `${name} should be a boolean.` },
    read,
  ).optional();
}
