import type { SchemaNode } from '../../extract/schema/schema.ts';
import type { Wish } from './wish.ts';

/** A wish in words, a line each: the reading, its form, the fields, what is not done, and the reasons. */
export function explainWish({ reading, form, asked, unmet, why }: Wish): string {
  const lines = [
    `reading  ${reading.replace('_', ' ')}${form ? ` as ${form}` : ''}`,
    ...(asked ? ['fields', ...describe(asked, '  ')] : []),
    ...unmet.map(({ what, words }) => `not done ${what}${words ? `: ${words}` : ''}`),
    ...why.map((reason) => `because  ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(node: SchemaNode, indent: string): string[] {
  if (node.kind === 'field') return [];
  const members = node.kind === 'list' ? (node.item.kind === 'object' ? node.item.members : []) : node.members;
  return members.flatMap(([name, member]) => [
    `${indent}${name}: ${typeOf(member)}`,
    ...describe(member, `${indent}  `),
  ]);
}

function typeOf(node: SchemaNode): string {
  if (node.kind === 'object') return 'object';
  if (node.kind === 'list') return node.item.kind === 'object' ? 'list of objects' : `list of ${node.item.type}s`;
  return node.format || node.type;
}
