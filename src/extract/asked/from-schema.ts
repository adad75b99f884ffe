import { InkstoneError } from '../../types/error.ts';
import type { AskedField, AskedNode, AskedObject, WantedType } from './asked.ts';
import { parseLoose } from './loose-json.ts';

/** Objects inside objects, the root counted. */
const deepest = 3;
const mostFields = 500;
const mostNodes = 4 * mostFields;
const longestKey = 200;
const longestHint = 1000;
/** References followed for one value. */
const mostHops = 8;

type Json = Readonly<Record<string, unknown>>;

const jsonTypes = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const keywords = new Set(
  'type properties items required description title enum const format pattern default examples example additionalProperties minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems anyOf oneOf allOf $ref $defs definitions $schema $id nullable patternProperties prefixItems not if then else $comment propertyNames dependentRequired readOnly writeOnly contentEncoding strict name'.split(
    ' ',
  ),
);

/**
 * Reads `result_schema`: the guide's plain form (`{"key": "hint"}`, nested, arrays for lists) or JSON Schema. Nothing in
 * it is run: patterns are ignored, references are followed inside the document only.
 *
 * @param field where it stood in the request, for error messages
 * @throws InkstoneError `invalid_request` for a schema that is no object, too deep, too large or endless
 */
export function fromSchema(schema: unknown, field: string): AskedObject {
  const fail = (message: string): never => {
    throw new InkstoneError('invalid_request', `result_schema ${message}`, { field });
  };
  let root = schema;
  if (typeof schema === 'string') {
    if (schema.length > 200_000) return fail('is too long.');
    root = parseLoose(schema);
  }
  if (!isObject(root)) return fail('should be a JSON object.');
  const document = root;
  let count = 0;
  let nodes = 0;

  const follow = (node: unknown): unknown => {
    let current = node;
    for (let hops = 0; isObject(current) && typeof current.$ref === 'string'; hops++) {
      if (hops >= mostHops) return fail('holds references that lead nowhere.');
      current = resolve(document, current.$ref);
      if (current === undefined) return fail('holds a reference to something that it does not define.');
    }
    if (!isObject(current)) return current;
    for (const choice of ['anyOf', 'oneOf', 'allOf']) {
      const options = own(current, choice);
      if (Array.isArray(options) && !own(current, 'properties')) {
        const first = options.find((option) => !isObject(option) || option.type !== 'null');
        if (isObject(first))
          return { ...first, ...(hasText(current, 'description') && { description: current.description }) };
      }
    }
    return current;
  };

  const read = (raw: unknown, path: readonly string[], level: number): AskedNode => {
    if (++nodes > mostNodes) return fail(`asks for more than ${mostFields} values.`);
    let node = raw;
    for (let hops = 0; hops < 3; hops++) node = follow(node);
    const name = path.at(-1) ?? '';
    if (Array.isArray(node)) return readList(node[0] ?? '', '', path, level);
    if (!isObject(node)) return leaf(path, typeof node === 'string' ? node : '', {});
    const schema = isSchema(node) ? node : undefined;
    if (!schema) return readMembers(node, path, level);
    const properties = own(schema, 'properties');
    if (isObject(properties)) return readMembers(properties, path, level);
    if (typeOf(schema) === 'array' || own(schema, 'items') !== undefined) {
      const items = own(schema, 'items');
      return readList((Array.isArray(items) ? items[0] : items) ?? '', textOf(schema, 'description'), path, level);
    }
    return leaf(
      path,
      textOf(schema, 'description') || (textOf(schema, 'title') !== name ? textOf(schema, 'title') : ''),
      schema,
    );
  };

  const readList = (item: unknown, description: string, path: readonly string[], level: number): AskedNode => {
    // A list of lists has no meaning on paper.
    const node = Array.isArray(item) ? leaf(path, '', {}) : read(item, path, level);
    return {
      kind: 'list',
      name: path.at(-1) ?? '',
      description,
      item: node.kind === 'list' ? leaf(path, '', {}) : node,
    };
  };

  const readMembers = (members: Json, path: readonly string[], level: number): AskedObject => {
    if (level > deepest) return fail(`may be nested at most ${deepest} levels deep.`);
    return {
      kind: 'object',
      members: Object.entries(members).map(([name, member]) => {
        if (name.length > longestKey) return fail(`holds a key longer than ${longestKey} characters.`);
        return [name, read(member, [...path, name], level + 1)] as const;
      }),
    };
  };

  const leaf = (path: readonly string[], description: string, schema: Json): AskedField => {
    count++;
    if (count > mostFields) return fail(`asks for more than ${mostFields} values.`);
    const choices = own(schema, 'enum');
    return {
      kind: 'field',
      name: path.at(-1) ?? '',
      path,
      description: placeholder.test(description) ? '' : description.slice(0, longestHint),
      type:
        (['number', 'integer', 'boolean'] as const).find((type) => type === typeOf(schema)) ?? ('string' as WantedType),
      format: textOf(schema, 'format'),
      choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === 'string').slice(0, 100) : [],
    };
  };

  const tree = read(root, [], 1);
  if (tree.kind !== 'object') return fail('should name the values that are wanted.');
  return tree;
}

/** What people write where a value will stand. */
const placeholder = /^\s*(?:x{2,}|\.{2,}|…|string|str|value|null|none|-|_+|<[^>]*>|\?)?\s*$/iu;

/** Whether an object is JSON Schema and not a plain map whose keys happen to be such words. */
function isSchema(node: Json): boolean {
  if (isObject(own(node, 'properties'))) return true;
  const type = typeOf(node);
  if (type === undefined || !jsonTypes.has(type))
    return own(node, 'enum') !== undefined && Object.keys(node).every((key) => keywords.has(key));
  return Object.keys(node).every((key) => keywords.has(key));
}

function typeOf(node: Json): string | undefined {
  const type = own(node, 'type');
  const first = Array.isArray(type) ? type.find((each) => each !== 'null') : type;
  return typeof first === 'string' ? first : undefined;
}

/** A local reference: `#/$defs/item`. */
function resolve(document: Json, reference: string): unknown {
  if (reference === '#') return document;
  if (!reference.startsWith('#/') || reference.length > 300) return undefined;
  let node: unknown = document;
  for (const step of reference.slice(2).split('/').slice(0, 20)) {
    node = isObject(node) ? own(node, step.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined;
  }
  return node;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(node: Json, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function hasText(node: Json, key: string): boolean {
  return typeof own(node, key) === 'string';
}

function textOf(node: Json, key: string): string {
  const value = own(node, key);
  return typeof value === 'string' ? value : '';
}
