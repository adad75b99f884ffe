import type { SchemaNode } from '../../extract/schema/schema.ts';
import { boundsOf } from '../../geometry/box.ts';
import type { Quad } from '../../types/quad.ts';
import { isPlaceName } from '../wish/whole-text.ts';

/**
 * Where a line stands, in the shape that a template has for it: a list of numbers (left, top, right, bottom, or eight of a quad where the key
 * says so), an object of numbers, or a string of them. Whole pixels of the caller's image; undefined where the node is no place.
 */
export function placeOf(node: SchemaNode, name: string, quad: Quad): unknown {
  if (!isPlaceName(name)) return undefined;
  const { left, top, right, bottom } = boundsOf(quad);
  const box = [left, top, right, bottom].map(Math.round);
  if (node.kind === 'object') {
    return Object.fromEntries(node.members.map(([key]) => [key, numberOf(key, box)]));
  }
  const corners = /quad|poly|points|location|pos_list/iu.test(name);
  const numbers = corners ? quad.flat().map(Math.round) : box;
  if (node.kind === 'field') return numbers.join(',');
  return node.item.kind === 'object' ? quad.map(([x, y]) => pointOf(node.item, Math.round(x), Math.round(y))) : numbers;
}

function pointOf(node: SchemaNode, x: number, y: number): unknown {
  if (node.kind !== 'object') return [x, y];
  return Object.fromEntries(
    node.members.map(([key]) => [key, /x|left/iu.test(key) ? x : /y|top/iu.test(key) ? y : null]),
  );
}

/** The number that a key of a box means: x1, left, width … */
function numberOf(key: string, [left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): number | null {
  const name = key.toLowerCase().replace(/[_-]/gu, '');
  if (/^(?:w|width)$/u.test(name)) return right - left;
  if (/^(?:h|height)$/u.test(name)) return bottom - top;
  if (/^(?:x2|xmax|right|x1max|bottomrightx)$/u.test(name)) return right;
  if (/^(?:y2|ymax|bottom|bottomrighty)$/u.test(name)) return bottom;
  if (/^(?:x|x0|x1|xmin|left|topleftx)$/u.test(name)) return left;
  if (/^(?:y|y0|y1|ymin|top|toplefty)$/u.test(name)) return top;
  return null;
}
