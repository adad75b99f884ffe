import type { Block } from '../../types/block.ts';
import { blocksOf, marginBlocks } from './block-of.ts';
import { classify } from './classify.ts';
import { markContinued } from './continued.ts';
import { flowOf } from './flow.ts';
import { footnoteRows, splitNotes } from './footnotes.ts';
import { groupRows } from './groups.ts';
import { takeMargins } from './margins.ts';
import type { PageParts } from './page-parts.ts';
import { votesOf } from './votes.ts';
import { watermarksOf } from './watermarks.ts';

/**
 * The layout of a page in reading order. Every line is in exactly one block. The layout network votes on what things are; where lines
 * stand, how large they are and what they begin with decides.
 * @param found with its display formulas among its parts, once they are read
 */
export function toBlocks(found: Omit<PageParts, 'formulas'>): Block[] {
  const { frame, items, parts, dividers, em, page } = found;
  const votes = votesOf(found.regions, frame);
  const marks = watermarksOf(items, em, frame);
  const level = items.filter((item) => !marks.includes(item));
  const { margins, rest } = takeMargins(level, parts, votes, page, em);
  const over = marks.map((item) => ({ kind: 'footer' as const, items: [item], confidence: item.line.confidence }));
  const flow = flowOf(rest, parts, votes, dividers, em);
  const rows = flow.filter((entry) => entry.kind === 'row');
  const notes = footnoteRows(rows, page);
  const groups = classify(groupRows(flow.filter((entry) => entry.kind !== 'row' || !notes.has(entry))), em);
  const footnotes = classify(splitNotes(rows.filter((row) => notes.has(row))), em).map((group) =>
    group.kind === 'text' ? { ...group, is: 'footnote' as const } : group,
  );
  return [
    ...marginBlocks(margins, 'header', frame),
    ...markContinued(blocksOf(groups, frame)),
    ...blocksOf(footnotes, frame),
    ...marginBlocks([...margins, ...over], 'footer', frame),
    ...marginBlocks(margins, 'page_number', frame),
  ];
}
