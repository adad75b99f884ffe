import type { Block } from '../../types/block.ts';
import type { Formula } from '../../types/formula.ts';
import { blocksOf, marginBlocks } from './block-of.ts';
import { classify } from './classify.ts';
import { markContinued } from './continued.ts';
import { flowOf } from './flow.ts';
import { footnoteRows, splitNotes } from './footnotes.ts';
import { groupRows } from './groups.ts';
import { takeMargins } from './margins.ts';
import type { PageParts } from './page-parts.ts';
import { takeFormulas } from './take-formulas.ts';
import { votesOf } from './votes.ts';

/**
 * The layout of a page in reading order. Every line is in exactly one block. The layout network votes on what things are; where lines
 * stand, how large they are and what they begin with decides.
 * @param read what the formula network read in each of the page's formula areas; a formula it could not read stays text
 */
export function toBlocks(found: PageParts, read: readonly (Formula | undefined)[] = []): Block[] {
  const { frame, parts, em, page } = found;
  const votes = votesOf(found.regions, frame);
  const maths = takeFormulas(found.items, found.formulas, read);
  const { margins, rest } = takeMargins(maths.rest, votes, page, em);
  const flow = flowOf(rest, [...parts, ...maths.parts], votes, em, frame);
  const rows = flow.filter((entry) => entry.kind === 'row');
  const notes = footnoteRows(rows, em, page);
  const groups = classify(groupRows(flow.filter((entry) => entry.kind !== 'row' || !notes.has(entry))), em);
  const footnotes = classify(splitNotes(rows.filter((row) => notes.has(row))), em).map((group) =>
    group.kind === 'text' ? { ...group, is: 'footnote' as const } : group,
  );
  return [
    ...marginBlocks(margins, 'header', frame),
    ...markContinued(blocksOf(groups, frame)),
    ...blocksOf(footnotes, frame),
    ...marginBlocks(margins, 'footer', frame),
    ...marginBlocks(margins, 'page_number', frame),
  ];
}
