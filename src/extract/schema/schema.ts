/** JSON type a value is wanted as; anything but these is wanted as printed. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean';

/** One value that is asked for. */
export interface SchemaField {
  readonly kind: 'field';
  readonly name: string;
  /** Names from the root down to this one; items of arrays have no name of their own. */
  readonly path: readonly string[];
  /** The caller's hint, or ''. */
  readonly description: string;
  readonly type: FieldType;
  /** JSON Schema's `format`, or ''. */
  readonly format: string;
  /** The only values allowed, where the caller lists them. */
  readonly choices: readonly string[];
}

export interface SchemaObject {
  readonly kind: 'object';
  readonly members: readonly (readonly [name: string, node: SchemaNode])[];
}

/** A list: of objects, such as line items, or of plain values. */
export interface SchemaList {
  readonly kind: 'list';
  readonly name: string;
  readonly description: string;
  readonly item: SchemaObject | SchemaField;
}

export type SchemaNode = SchemaField | SchemaObject | SchemaList;

/** All values of the asked tree that stand outside lists, in order. */
export function fieldsOf(node: SchemaNode): SchemaField[] {
  if (node.kind === 'field') return [node];
  if (node.kind === 'list') return [];
  return node.members.flatMap(([, member]) => fieldsOf(member));
}

/** All lists of the asked tree, in order. */
export function listsOf(node: SchemaNode): SchemaList[] {
  if (node.kind === 'list') return [node];
  if (node.kind === 'field') return [];
  return node.members.flatMap(([, member]) => listsOf(member));
}
