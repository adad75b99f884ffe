import type { SchemaNode, SchemaObject } from '../extract/schema/schema.ts';
import type { Page } from '../types/page.ts';

/**
 * What a model answered that was asked for values, in the shape that was asked for: the keys in their order, null where no page says it.
 * Of several pages the first that says something counts.
 */
export function toldValues(pages: readonly Page[], asked: SchemaObject) {
  const told = pages.flatMap((page) => page.values ?? []);
  const values = shaped(
    asked,
    told.map((each) => each.values),
  ) as Readonly<Record<string, unknown>>;
  return { values, fields: told.flatMap(({ fields }) => fields) };
}

function shaped(node: SchemaNode, said: readonly unknown[]): unknown {
  if (node.kind === 'object') {
    const objects = said.filter((value) => typeof value === 'object' && value !== null) as Record<string, unknown>[];
    const member = (name: string) => objects.flatMap((each) => (Object.hasOwn(each, name) ? [each[name]] : []));
    return Object.fromEntries(node.members.map(([name, inner]) => [name, shaped(inner, member(name))]));
  }
  if (node.kind === 'list')
    return said.flatMap((value) => (Array.isArray(value) ? value : [])).map((value) => shaped(node.item, [value]));
  const value = said.find((each) => each !== null && each !== '' && typeof each !== 'object') ?? null;
  return node.type === 'string' && typeof value === 'number' ? String(value) : value;
}
