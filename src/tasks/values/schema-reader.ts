import { isObject, type Json, own, textOf } from '../../extract/schema/schema-node.ts';

/** A schema that is being read, with how many of its nodes may still be looked at. */
export interface SchemaReader {
  readonly root: Json;
  nodes: number;
}

/** References followed for one node. */
const mostHops = 8;
/** Alternatives looked at for one node. */
const mostAlternatives = 50;

export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** The node a value is held against: references followed, `allOf` merged, of alternatives the one that fits the value's kind. */
export function nodeFor(raw: unknown, value: unknown, reader: SchemaReader): Json | undefined {
  let node = target(raw, reader);
  for (let depth = 0; node !== undefined && depth < mostHops; depth++) {
    const all = own(node, 'allOf');
    if (Array.isArray(all)) {
      const { allOf: _, ...rest } = node;
      node = Object.assign({}, rest, ...all.slice(0, mostAlternatives).map((part) => target(part, reader))) as Json;
      continue;
    }
    const options = alternatives(node);
    if (options === undefined) return node;
    const targets = options.map((option) => target(option, reader)).filter((option) => option !== undefined);
    const { anyOf: _a, oneOf: _o, ...rest } = node;
    const chosen =
      targets.find((option) => fitsKind(option, value)) ??
      targets.find((option) => kindOf(option) !== 'null') ??
      targets[0];
    node = chosen === undefined ? rest : { ...rest, ...chosen };
  }
  return node;
}

/** Whether null is valid. */
export function allowsNull(raw: unknown, reader: SchemaReader, depth = 0): boolean {
  if (raw === true) return true;
  const node = target(raw, reader);
  if (node === undefined || depth > mostHops) return false;
  const type = own(node, 'type');
  if (type === 'null' || (Array.isArray(type) && type.includes('null')) || own(node, 'nullable') === true) return true;
  const choices = own(node, 'enum');
  if (Array.isArray(choices)) return choices.includes(null);
  const options = alternatives(node);
  if (options !== undefined) return options.some((option) => allowsNull(option, reader, depth + 1));
  return (
    type === undefined &&
    Object.keys(node).every((key) => key === 'description' || key === 'title' || key === 'default')
  );
}

/** The kind of value that a node wants first; undefined where it takes any. */
export function kindOf(node: Json): JsonKind | undefined {
  const type = own(node, 'type');
  const first = Array.isArray(type) ? (type.find((each) => each !== 'null') ?? type[0]) : type;
  if (typeof first === 'string') return first as JsonKind;
  if (isObject(own(node, 'properties'))) return 'object';
  return own(node, 'items') !== undefined || own(node, 'prefixItems') !== undefined ? 'array' : undefined;
}

function fitsKind(node: Json, value: unknown): boolean {
  const kind = kindOf(node);
  if (value === null || value === undefined) return false;
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'object') return isObject(value);
  if (kind === 'integer') return Number.isInteger(value);
  return kind === typeof value;
}

function alternatives(node: Json): readonly unknown[] | undefined {
  const options = own(node, 'anyOf') ?? own(node, 'oneOf');
  return Array.isArray(options) ? options.slice(0, mostAlternatives) : undefined;
}

/** What a node stands for once its references inside the document are followed. */
function target(raw: unknown, { root }: SchemaReader): Json | undefined {
  let node: unknown = raw;
  for (let hops = 0; isObject(node) && typeof own(node, '$ref') === 'string'; hops++) {
    if (hops >= mostHops) return undefined;
    const { $ref: _, ...beside } = node;
    const found = resolved(root, textOf(node, '$ref'));
    node = isObject(found) ? { ...found, ...beside } : undefined;
  }
  return isObject(node) ? node : undefined;
}

function resolved(root: Json, reference: string): unknown {
  if (reference === '#') return root;
  if (!reference.startsWith('#/') || reference.length > 300) return undefined;
  let node: unknown = root;
  for (const step of reference.slice(2).split('/').slice(0, 20)) {
    node = isObject(node) ? own(node, step.replaceAll('~1', '/').replaceAll('~0', '~')) : undefined;
  }
  return node;
}
