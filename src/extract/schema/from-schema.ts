import { InkstoneError } from '../../types/error.ts';
import { parseLoose } from './loose-json.ts';
import type { FieldType, SchemaField, SchemaNode, SchemaObject } from './schema.ts';
import { followed, isObject, isSchema, type Json, own, textOf, typeOf } from './schema-node.ts';
import { typeHint } from './type-hint.ts';

/** Objects inside objects in a `result_schema`, the root counted. */
const guideDepth = 3;
const mostFields = 500;
const mostNodes = 4 * mostFields;
const longestKey = 200;
/** Members of one object and items of one list of a schema: each of its nodes may refer to the largest, and looks at all of it. */
const mostMembers = 2 * mostFields;
const mostItems = 5000;
const longestHint = 1000;

export interface SchemaOptions {
  /** Objects inside objects, the root counted. */
  readonly deepest?: number;
  /** What the schema is called in error messages. */
  readonly name?: string;
}

/**
 * Reads `result_schema`: the guide's plain form (`{"key": "hint"}`, nested, arrays for lists) or JSON Schema. Nothing in
 * it is run: patterns are ignored, references are followed inside the document only.
 *
 * @param field where it stood in the request, for error messages
 * @throws InkstoneError `invalid_request` for a schema that is no object, too deep, too large or endless
 */
export function fromSchema(
  schema: unknown,
  field: string,
  { deepest = guideDepth, name = 'result_schema' }: SchemaOptions = {},
): SchemaObject {
  const fail = (message: string): never => {
    throw new InkstoneError('invalid_request', `${name} ${message}`, { field });
  };
  let root = schema;
  if (typeof schema === 'string') {
    if (schema.length > 200_000) return fail('is too long.');
    root = parseLoose(schema);
  }
  if (!isObject(root)) return fail('should be a JSON object.');
  if (isCrowded(root)) return fail(`asks for more than ${mostFields} values.`);
  const document = root;
  let count = 0;
  let nodes = 0;

  const read = (raw: unknown, path: readonly string[], level: number): SchemaNode => {
    if (++nodes > mostNodes) return fail(`asks for more than ${mostFields} values.`);
    let node = raw;
    for (let hops = 0; hops < 3; hops++) node = followed(node, document, fail);
    if (Array.isArray(node)) return readList(node[0] ?? '', '', path, level);
    if (!isObject(node)) {
      const { description, ...more } = typeHint(node, path.at(-1) ?? '');
      return leaf(path, description, more);
    }
    return isSchema(node) ? readSchema(node, path, level) : readMembers(node, path, level);
  };

  const readSchema = (schema: Json, path: readonly string[], level: number): SchemaNode => {
    const properties = own(schema, 'properties');
    if (isObject(properties)) return readMembers(properties, path, level);
    const items = own(schema, 'items');
    if (typeOf(schema) === 'array' || items !== undefined) {
      return readList((Array.isArray(items) ? items[0] : items) ?? '', textOf(schema, 'description'), path, level);
    }
    const title = textOf(schema, 'title');
    return leaf(path, textOf(schema, 'description') || (title === path.at(-1) ? '' : title), schema);
  };

  const readList = (item: unknown, description: string, path: readonly string[], level: number): SchemaNode => {
    // A list of lists has no meaning on paper.
    const node = Array.isArray(item) ? leaf(path, '', {}) : read(item, path, level);
    return {
      kind: 'list',
      name: path.at(-1) ?? '',
      description,
      item: node.kind === 'list' ? leaf(path, '', {}) : node,
    };
  };

  const readMembers = (members: Json, path: readonly string[], level: number): SchemaObject => {
    if (level > deepest) return fail(`may be nested at most ${deepest} levels deep.`);
    return {
      kind: 'object',
      members: Object.entries(members).map(([name, member]) => {
        if (name.length > longestKey) return fail(`holds a key longer than ${longestKey} characters.`);
        return [name, read(member, [...path, name], level + 1)] as const;
      }),
    };
  };

  const leaf = (path: readonly string[], description: string, schema: Json): SchemaField => {
    count++;
    if (count > mostFields) return fail(`asks for more than ${mostFields} values.`);
    const choices = own(schema, 'enum');
    return {
      kind: 'field',
      name: path.at(-1) ?? '',
      path,
      description: placeholder.test(description) ? '' : description.slice(0, longestHint),
      type:
        (['number', 'integer', 'boolean'] as const).find((type) => type === typeOf(schema)) ?? ('string' as FieldType),
      format: textOf(schema, 'format'),
      choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === 'string').slice(0, 100) : [],
    };
  };

  const tree = read(root, [], 1);
  if (tree.kind !== 'object') return fail('should name the values that are wanted.');
  return tree;
}

/** Whether an object or list anywhere inside is larger than any schema's. */
function isCrowded(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inside = Object.values(value);
  return inside.length > (Array.isArray(value) ? mostItems : mostMembers) || inside.some(isCrowded);
}

/** What people write where a value will stand. */
const placeholder = /^\s*(?:(?:x{2,}|\.{2,}|…|string|str|value|null|none|-|_+|<[^>]*>|\?)\s*)?$/iu;
