import { isObject, type Json, own } from '../../extract/schema/schema-node.ts';
import { emptyOf } from './empty-value.ts';
import { fitNumber, fitString } from './fit-value.ts';
import { allowsNull, kindOf, nodeFor, type SchemaReader } from './schema-reader.ts';

/** Values in the shape of a schema, and what had to be made up or left out for that. */
export interface Conformed {
  readonly value: unknown;
  /** Remarks for the caller. */
  readonly remarks: readonly string[];
}

/** Deeper than any schema that is accepted; recursive ones end here. */
const deepest = 12;
/** Values that one answer may hold. */
const mostNodes = 20_000;
const mostRemarks = 20;
/** Items that are made up where a list has to have some. */
const mostFillers = 100;

/**
 * Puts values into the shape of a JSON Schema: what is missing is null where the schema allows it, is left out where it is not required, and
 * is the emptiest valid value otherwise, with a remark. Types, `enum`, `const`, bounds, lengths, sizes and formats hold; what else a schema
 * may say is not checked, and a remark says so: a `pattern` is the caller's and is not run. Bounded in depth and size, whatever the schema.
 */
export function conform(schema: Json, values: unknown): Conformed {
  const work: Work = {
    ...{ reader: { root: schema, nodes: mostNodes }, remarks: [] },
    ...{ unchecked: new Set<string>() },
  };
  const value = fit(schema, values, { work, path: '', depth: 0 });
  const unchecked = [...work.unchecked].map((keyword) => `\`${keyword}\` of the schema is not checked.`);
  return { value, remarks: [...work.remarks, ...unchecked] };
}

interface Work {
  readonly reader: SchemaReader;
  readonly remarks: string[];
  /** Keywords that say what is not looked at here. */
  readonly unchecked: Set<string>;
}

const uncheckedKeywords = [
  ...['pattern', 'not', 'if', 'contains', 'dependentRequired', 'dependentSchemas', 'dependencies', 'patternProperties'],
  ...['propertyNames', 'minProperties', 'maxProperties', 'unevaluatedProperties', 'unevaluatedItems'],
];

/** Where in the answer a value stands. */
interface Place {
  readonly work: Work;
  readonly path: string;
  readonly depth: number;
}

function remark({ work: { remarks }, path }: Place, what: string): void {
  if (remarks.length < mostRemarks) remarks.push(`${path || 'the answer'}: ${what}`);
}

function within({ work, path, depth }: Place, step: string | number): Place {
  const name = typeof step === 'number' ? `[${step}]` : path === '' ? step : `.${step}`;
  return { work, path: path + name, depth: depth + 1 };
}

function fit(raw: unknown, value: unknown, place: Place): unknown {
  const { reader } = place.work;
  const node = nodeFor(raw, value, reader);
  if (node === undefined || place.depth > deepest || reader.nodes-- <= 0) return value ?? null;
  for (const keyword of uncheckedKeywords) if (Object.hasOwn(node, keyword)) place.work.unchecked.add(keyword);
  if (Object.hasOwn(node, 'const')) return node.const;
  if (value === null || value === undefined) return missing(raw, node, place);
  const choices = own(node, 'enum');
  if (Array.isArray(choices)) return choiceOf(choices, value) ?? missing(raw, node, place);
  switch (kindOf(node)) {
    case 'object':
      return objectOf(node, isObject(value) ? value : {}, place);
    case 'array':
      return arrayOf(node, Array.isArray(value) ? value : [value], place);
    case 'string':
      return fitString(node, value) ?? unfit(raw, node, value, place);
    case 'number':
    case 'integer':
      return fitNumber(node, value) ?? unfit(raw, node, value, place);
    case 'boolean':
      return typeof value === 'boolean' ? value : missing(raw, node, place);
    case 'null':
      return null;
    default:
      return value;
  }
}

function choiceOf(choices: readonly unknown[], value: unknown): unknown {
  const text = String(value).toLowerCase();
  return choices.find((choice) => choice === value || String(choice).toLowerCase() === text);
}

function unfit(raw: unknown, node: Json, value: unknown, place: Place): unknown {
  remark(place, `"${String(value).slice(0, 80)}" is not as the schema wants it`);
  return missing(raw, node, place);
}

function missing(raw: unknown, node: Json, place: Place): unknown {
  if (allowsNull(raw, place.work.reader)) return null;
  const kind = kindOf(node);
  if (kind === 'object') return objectOf(node, {}, place);
  if (kind === 'array') return arrayOf(node, [], place);
  if (kind === undefined && !Array.isArray(own(node, 'enum'))) return null;
  const value = emptyOf(node);
  remark(place, `not found; the schema wants a value, ${JSON.stringify(value)} stands for none`);
  return value;
}

function objectOf(node: Json, value: Json, place: Place): Json {
  const properties = own(node, 'properties');
  const known = isObject(properties) ? properties : {};
  const wanted = own(node, 'required');
  const required = new Set(Array.isArray(wanted) ? wanted.filter((name) => typeof name === 'string') : []);
  const entries: [string, unknown][] = [];
  for (const [name, child] of Object.entries(known)) {
    const found = own(value, name) ?? null;
    if (found !== null || required.has(name) || allowsNull(child, place.work.reader))
      entries.push([name, fit(child, found, within(place, name))]);
  }
  return Object.fromEntries([...entries, ...moreOf(node, value, { known, required }, place)]);
}

/** Members that `properties` does not name: the required ones, and any where the schema names none at all. */
function moreOf(
  node: Json,
  value: Json,
  { known, required }: { readonly known: Json; readonly required: ReadonlySet<string> },
  place: Place,
): [string, unknown][] {
  const more = own(node, 'additionalProperties');
  const open = Object.keys(known).length === 0 && more !== false;
  const names = new Set([
    ...[...required].filter((name) => !Object.hasOwn(known, name)),
    ...(open ? Object.keys(value) : []),
  ]);
  return [...names].map((name) => [
    name,
    isObject(more) ? fit(more, own(value, name), within(place, name)) : (own(value, name) ?? null),
  ]);
}

function arrayOf(node: Json, value: readonly unknown[], place: Place): unknown[] {
  const prefix = own(node, 'prefixItems');
  const items = own(node, 'items');
  const listed = Array.isArray(prefix) ? prefix : Array.isArray(items) ? items : [];
  const itemAt = (i: number) => (i < listed.length ? listed[i] : Array.isArray(items) ? undefined : items);
  const kept = own(node, 'uniqueItems') === true ? distinct(value) : value;
  const all = kept.slice(0, numberOf(node, 'maxItems'));
  const least = Math.min(numberOf(node, 'minItems') ?? 0, mostFillers);
  while (all.length < least) all.push(null);
  return all.map((each, i) => (itemAt(i) === undefined ? each : fit(itemAt(i), each, within(place, i))));
}

function numberOf(node: Json, key: string): number | undefined {
  const value = own(node, key);
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function distinct(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
