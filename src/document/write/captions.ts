import type { Block } from '../../types/block.ts';
import type { Quad } from '../../types/quad.ts';
import { plainRichText } from './rich-text.ts';

const figureLabel = /^\s*(?:fig|abb|рис|图|圖|그림|hình|şekil|photo|plate|scheme|chart|الشكل|شكل|איור)/iu;
const tableLabel = /^\s*(?:tab|табл|表|표|bảng|tablo|الجدول|جدول|טבלה)/iu;

/**
 * Which captions belong to which table or figure, by their places in the list. A caption goes to a table or figure that follows or precedes
 * it with only captions between: the one its first word names, else the nearer one on the page.
 */
export function floatOfCaptions(blocks: readonly Block[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'caption') continue;
    const text = plainRichText(block.content);
    const wanted = figureLabel.test(text) ? 'figure' : tableLabel.test(text) ? 'table' : undefined;
    const sides = [neighbour(blocks, i, -1), neighbour(blocks, i, 1)].filter((at) => at !== undefined);
    const named = sides.filter((at) => blocks[at]!.kind === wanted);
    const candidates = named.length > 0 ? named : sides;
    const [best] = candidates.sort(
      (a, b) => gap(blocks[a]!.quad, block.quad) - gap(blocks[b]!.quad, block.quad) || +found.has(a) - +found.has(b),
    );
    if (best !== undefined) found.set(best, [...(found.get(best) ?? []), i]);
  }
  return found;
}

function neighbour(blocks: readonly Block[], from: number, step: -1 | 1): number | undefined {
  let at = from + step;
  while (blocks[at]?.kind === 'caption') at += step;
  const kind = blocks[at]?.kind;
  return kind === 'figure' || kind === 'table' ? at : undefined;
}

/** Pixels between the boxes of two quads, along both axes. */
function gap(a: Quad, b: Quad): number {
  const along = (axis: 0 | 1) => {
    const [one, two] = [a, b].map((quad) => quad.map((point) => point[axis]));
    return Math.max(0, Math.min(...one!) - Math.max(...two!), Math.min(...two!) - Math.max(...one!));
  };
  return along(0) + along(1);
}
