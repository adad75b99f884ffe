/** JSON type a value is wanted as; anything but these is wanted as printed. */
export type WantedType = 'string' | 'number' | 'integer' | 'boolean';

/** One value that is asked for. */
export interface AskedField {
  readonly kind: 'field';
  readonly name: string;
  /** Names from the root down to this one; items of arrays have no name of their own. */
  readonly path: readonly string[];
  /** The caller's hint, or ''. */
  readonly description: string;
  readonly type: WantedType;
  /** JSON Schema's `format`, or ''. */
  readonly format: string;
  /** The only values allowed, where the caller lists them. */
  readonly choices: readonly string[];
}

export interface AskedObject {
  readonly kind: 'object';
  readonly members: readonly (readonly [name: string, node: AskedNode])[];
}

/** A list: of objects, such as line items, or of plain values. */
export interface AskedList {
  readonly kind: 'list';
  readonly name: string;
  readonly description: string;
  readonly item: AskedObject | AskedField;
}

export type AskedNode = AskedField | AskedObject | AskedList;

/** All values of the asked tree that stand outside lists, in order. */
export function fieldsOf(node: AskedNode): AskedField[] {
  if (node.kind === 'field') return [node];
  if (node.kind === 'list') return [];
  return node.members.flatMap(([, member]) => fieldsOf(member));
}

/** All lists of the asked tree, in order. */
export function listsOf(node: AskedNode): AskedList[] {
  if (node.kind === 'list') return [node];
  if (node.kind === 'field') return [];
  return node.members.flatMap(([, member]) => listsOf(member));
}
