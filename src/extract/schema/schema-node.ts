/** Any JSON object of a caller's schema. */
export type Json = Readonly<Record<string, unknown>>;

/** References followed for one value. */
const mostHops = 8;

const jsonTypes = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const keywords = new Set(
  'type properties items required description title enum const format pattern default examples example additionalProperties minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems uniqueItems anyOf oneOf allOf $ref $defs definitions $schema $id nullable patternProperties prefixItems not if then else $comment propertyNames dependentRequired readOnly writeOnly contentEncoding strict name'.split(
    ' ',
  ),
);

/**
 * What a node stands for: the end of its chain of local references, and of its alternatives the first that is not null.
 * @param fail throws the error of a schema that can't be followed
 */
export function followed(node: unknown, document: Json, fail: (message: string) => never): unknown {
  let current = node;
  for (let hops = 0; isObject(current) && typeof own(current, '$ref') === 'string'; hops++) {
    if (hops >= mostHops) return fail('holds references that lead nowhere.');
    current = resolve(document, textOf(current, '$ref'));
    if (current === undefined) return fail('holds a reference to something that it does not define.');
  }
  return isObject(current) ? (firstAlternative(current) ?? current) : current;
}

function firstAlternative(node: Json): Json | undefined {
  if (own(node, 'properties')) return undefined;
  for (const choice of ['anyOf', 'oneOf', 'allOf']) {
    const options = own(node, choice);
    const first = Array.isArray(options)
      ? options.find((option) => isObject(option) && option.type !== 'null')
      : undefined;
    if (isObject(first)) return { ...first, ...(hasText(node, 'description') && { description: node.description }) };
  }
  return undefined;
}

/** Whether an object is JSON Schema and not a plain map whose keys happen to be such words. */
export function isSchema(node: Json): boolean {
  if (isObject(own(node, 'properties'))) return true;
  const type = typeOf(node);
  if (type === undefined || !jsonTypes.has(type))
    return own(node, 'enum') !== undefined && Object.keys(node).every((key) => keywords.has(key));
  return Object.keys(node).every((key) => keywords.has(key));
}

/** The first of a schema's types that is not null. */
export function typeOf(node: Json): string | undefined {
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

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of the object itself, never of its prototype. */
export function own(node: Json, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

function hasText(node: Json, key: string): boolean {
  return typeof own(node, key) === 'string';
}

/** A member that is text, or ''. */
export function textOf(node: Json, key: string): string {
  const value = own(node, key);
  return typeof value === 'string' ? value : '';
}
