import { InkstoneError } from '../../types/error.ts';
import type { Page } from '../../types/page.ts';
import { type Extraction, extract } from '../extract.ts';
import type { SchemaNode } from '../schema/schema.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { toPlain } from '../text/plain.ts';
import { findDates } from '../values/dates.ts';

/** What became of one request: answered, refused clearly, or a complaint about what is wrong. */
export type Outcome = 'answered' | 'refused' | string;

/** Asks, and checks what must always hold: the asked keys in order, valid JSON, every value on the page. */
export function outcomeOf(pages: readonly Page[], schema: unknown): Outcome {
  let extraction: Extraction;
  let asked: ReturnType<typeof schemaOf>;
  try {
    asked = schemaOf(schema, 'field');
    extraction = extract(pages, asked);
  } catch (error) {
    if (error instanceof InkstoneError && error.code === 'invalid_request' && error.field !== undefined)
      return 'refused';
    return `threw ${String(error)}`;
  }
  const { values, fields } = extraction;
  if (JSON.stringify(JSON.parse(JSON.stringify(values))) !== JSON.stringify(values)) return 'is not JSON';
  const wrong = asked && shapeComplaint(asked, values, '');
  if (wrong) return wrong;
  for (const field of fields) {
    const page = pages.find(({ image, index }) => image === field.image && index === field.page);
    const text = field.lines.map((i) => page?.lines[i]?.text ?? '').join(' ');
    if (!isGrounded(String(field.printed ?? field.value), text))
      return `${field.path}: "${field.value}" does not stand in "${text}"`;
    if (field.printed !== undefined && !isNormalised(field.value, field.printed))
      return `${field.path}: "${field.value}" is not "${field.printed}"`;
  }
  const given = leavesOf(values).filter((value) => value !== null).length;
  return given === fields.length ? 'answered' : `${given} values but ${fields.length} places`;
}

/** What is wrong with the keys of an answer: they must be those that were asked, in their order. */
export function shapeComplaint(node: SchemaNode, value: unknown, path: string): string | undefined {
  if (node.kind === 'list') return Array.isArray(value) ? undefined : `${path} is no list`;
  if (node.kind === 'field')
    return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? undefined : `${path} is no value`;
  if (typeof value !== 'object' || value === null) return `${path} is no object`;
  const names = node.members.map(([name]) => name);
  const keys = Object.keys(value);
  // JavaScript lists names that are whole numbers first, whatever the order.
  if (names.every((name) => !/^\d+$/u.test(name)) && keys.join('\n') !== [...new Set(names)].join('\n'))
    return `${path} has other keys`;
  for (const [name, member] of node.members) {
    const wrong = shapeComplaint(member, Object.getOwnPropertyDescriptor(value, name)?.value, `${path}.${name}`);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Whether each character of the value, white space apart, comes from the lines, in order. */
export function isGrounded(value: string, text: string): boolean {
  let at = 0;
  const source = text.replace(/\s/gu, '');
  for (const char of value.replace(/\s/gu, '')) {
    at = source.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The stated normalisations: digits of a number, a date in another form, separators, a choice of the caller's, `?` for what could not be read. */
function isNormalised(value: string | number | boolean, printed: string): boolean {
  if (typeof value === 'boolean' || isGrounded(String(value).toLowerCase(), printed.toLowerCase())) return true;
  if (typeof value === 'string' && isPartlyRead(value, printed)) return true;
  if (typeof value === 'string' && /^[粵滬]/u.test(printed)) return value.slice(1) === printed.slice(1);
  const digits = (text: string) => text.replace(/\D/gu, '').replace(/^0+/u, '');
  if (typeof value === 'number') return digits(toPlain(printed)).startsWith(digits(String(value)));
  const [a, b] = [value, toPlain(printed)].map((text) => findDates(text)[0]?.normal);
  if (a !== undefined && a === b) return true;
  return toPlain(printed)
    .replace(/[\s·./-]/gu, '')
    .includes(toPlain(value).replace(/[\s·./-]/gu, ''));
}

/** Whether it is the printed text with `?` for some of its characters. */
function isPartlyRead(value: string, printed: string): boolean {
  const [given, read] = [Array.from(value), Array.from(printed)];
  return given.length === read.length && given.every((char, i) => char === '?' || char === read[i]);
}

function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}
