import { fromSchema } from '../../extract/schema/from-schema.ts';
import { fieldsOf, listsOf, type SchemaNode, type SchemaObject } from '../../extract/schema/schema.ts';
import { InkstoneError } from '../../types/error.ts';
import { rowsNode, usualColumns } from './fields.ts';
import { isPlaceName, wholeOf } from './whole-text.ts';

/** What a template asks for. */
export interface TemplateWish {
  /** Undefined where the template can't be followed. */
  readonly asked: SchemaObject | undefined;
  readonly boxes: boolean;
  /** The key of the one list that is the whole answer. */
  readonly bareList: string | undefined;
  readonly why: readonly string[];
}

/** The key under which a template that is a list is asked for. */
const listKey = 'items';

/** Reads a template: an object of keys, or a list of one. */
export function templateWish(template: unknown, text: string): TemplateWish {
  const isList = Array.isArray(template);
  const shown = text.replace(/\s+/gu, ' ').slice(0, 120);
  try {
    const asked = fromSchema(isList ? { [listKey]: template } : template, 'messages');
    if (asked.members.length === 0) return { asked: undefined, boxes: false, bareList: undefined, why: [] };
    const boxes = isBoxes(asked);
    const rows =
      boxes && !isList && listsOf(asked).every((list) => wholeOf(list) === 'box')
        ? inList(asked)
        : withColumns(asked, text);
    return {
      asked: rows,
      boxes,
      bareList: isList || (rows.members[0]?.[0] === listKey && rows !== asked && boxes) ? listKey : undefined,
      why: [`A template of the answer stands in it: ${shown}`],
    };
  } catch (error) {
    if (!(error instanceof InkstoneError)) throw error;
    return {
      asked: undefined,
      boxes: false,
      bareList: undefined,
      why: [`A template can't be followed: ${error.message}`],
    };
  }
}

/** Whether all that a template names is text and where it stands. */
function isBoxes(asked: SchemaObject): boolean {
  const names = namesOf(asked);
  return names.some((name) => isPlaceName(name)) && everyWhole(asked);
}

function namesOf(node: SchemaNode): string[] {
  if (node.kind === 'field') return [node.name];
  if (node.kind === 'list') return [node.name, ...namesOf(node.item)];
  return node.members.flatMap(([name, member]) => [name, ...namesOf(member)]);
}

function everyWhole(node: SchemaNode): boolean {
  if (node.kind === 'object') return node.members.every(([name, member]) => isPlaceName(name) || everyWhole(member));
  if (node.kind === 'list') return wholeOf(node) !== undefined;
  return (
    wholeOf(node) !== undefined || isPlaceName(node.name) || /^(?:label|category|type|class|id)$/iu.test(node.name)
  );
}

/** A template of one line stands for a list of them. */
function inList(asked: SchemaObject): SchemaObject {
  return { kind: 'object', members: [[listKey, { kind: 'list', name: 'lines', description: '', item: asked }]] };
}

/** Lists of goods that are left open (`"items": []`) get the usual columns. */
function withColumns(asked: SchemaObject, text: string): SchemaObject {
  return {
    kind: 'object',
    members: asked.members.map(([name, node]) => {
      if (node.kind === 'object') return [name, withColumns(node, text)];
      const open =
        node.kind === 'list' &&
        node.item.kind === 'field' &&
        node.item.description === '' &&
        node.item.type === 'string';
      return [
        name,
        open && /item|明细|商品|货物|products|goods|positions/iu.test(name) ? rowsNode(name, usualColumns(text)) : node,
      ];
    }),
  };
}

/** How many values a template names. */
export function sizeOf(asked: SchemaObject): number {
  return fieldsOf(asked).length + listsOf(asked).length;
}
