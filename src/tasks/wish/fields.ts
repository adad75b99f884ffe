import type { SchemaField, SchemaList, SchemaNode, SchemaObject } from '../../extract/schema/schema.ts';
import { typeHint } from '../../extract/schema/type-hint.ts';
import type { NameList } from './lists.ts';
import type { Name } from './names.ts';

const mostFields = 100;

/** The object that lists of names ask for: a field for each name, a list of objects where the names are columns. */
export function askedFrom(lists: readonly NameList[], prompt: string): SchemaObject {
  const members = new Map<string, SchemaNode>();
  for (const { names, rowsOf } of lists) {
    if (rowsOf !== undefined) members.set(rowsOf, rowsNode(rowsOf, names));
    else {
      for (const each of names) {
        if (!members.has(each.name)) members.set(each.name, nodeOf(each, prompt));
      }
    }
  }
  return { kind: 'object', members: [...members].slice(0, mostFields) };
}

const rowWords =
  /^(?:line[ -]?items?|items|item list|products|goods|positions|positionen|artikel|明细|商品明细|商品|货物|项目明细|明細|품목.*|artículos|articles|itens|articoli|позиции|товары|mặt hàng)$/iu;

function nodeOf(each: Name, prompt: string): SchemaNode {
  return rowWords.test(each.name) ? rowsNode(each.name, usualColumns(prompt)) : field(each, [each.name]);
}

/** Rows of goods with the given columns. */
export function rowsNode(name: string, columns: readonly Pick<Name, 'name' | 'description'>[]): SchemaList {
  const members = columns.map((column) => [column.name, field(column, [name, column.name])] as const);
  return { kind: 'list', name, description: '', item: { kind: 'object', members } };
}

/** What rows of goods mostly say, where the caller leaves it open. */
export function usualColumns(prompt: string): Pick<Name, 'name' | 'description'>[] {
  const names = /[\p{Script=Han}]/u.test(prompt)
    ? ['名称', '数量', '单价', '金额']
    : ['description', 'quantity', 'unit_price', 'amount'];
  return names.map((name) => ({ name, description: '' }));
}

function field({ name, description }: Pick<Name, 'name' | 'description'>, path: readonly string[]): SchemaField {
  const hint = typeHint(description, name);
  return {
    kind: 'field',
    name,
    path,
    description: hint.description,
    type: hint.type,
    format: hint.format,
    choices: [],
  };
}
