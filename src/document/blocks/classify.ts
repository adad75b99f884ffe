import { median } from '../../geometry/statistics.ts';
import { explain } from '../../trace/trace.ts';
import { boldness } from './bold.ts';
import { byPlace, isLike } from './by-place.ts';
import { captionLabel, isSentenceAbout } from './caption-label.ts';
import type { Classified, TextKind } from './classified.ts';
import type { TextGroup } from './groups.ts';
import { isKnownHeading, numberedLevel, opensReferences } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { isNext, type ListMarker, listMarkerOf } from './list-marker.ts';
import { linesOf, type Part } from './parts.ts';

/** In sizes of the text, from which a short line is a heading by its size alone. */
const large = 1.28;
/** Headings have no more rows than this. */
const mostRows = 4;
const mostLetters = 120;
/** Headings that are only bold have no more rows than this. */
const mostBold = 2;
/** Text that stops in the middle or at the end of a sentence, or leads from one to what is below, is no heading. */
const sentence = /[。，,;；、]$|[^.]\.$|[，,][^，,]{4,}[:：]$/u;

/** Gives each group its kind: the layout network votes, the lines decide. */
export function classify(groups: readonly (TextGroup | Part)[], bodyEm: number): (Classified | Part)[] {
  let references = false;
  const isBold = boldness(
    groups.flatMap((group) => (group.kind === 'text' ? group.rows : [])),
    bodyEm,
  );
  const found = groups.map((group, i) => {
    if (group.kind !== 'text') return group;
    const text = joinLines(group.rows.map((row) => row.text));
    const em = median(group.rows.map((row) => row.em));
    const mark = listMark(text, groups[i - 1], groups[i + 1]);
    const beside = [groups[i - 1], groups[i + 1], groups[i - 2], groups[i + 2]];
    const first = i === groups.findIndex(({ kind }) => kind === 'text');
    const bold = isBold(group.rows);
    const last = i === groups.length - 1;
    const [is, confidence, why] = kindOf({ group, text, em, mark, bodyEm, bold, last, references, first, beside });
    explain(
      is,
      () => `${why}; ${Math.round(100 * confidence)} % sure`,
      () => group.rows.flatMap((row) => linesOf(row.items)),
    );
    if (is === 'heading') references = opensReferences(text);
    return { ...group, is, text, em, bold, mark, confidence };
  });
  const placed = found.map((entry, i) =>
    entry.kind === 'text' && entry.is === 'paragraph'
      ? { ...entry, is: byPlace(entry, found[i - 1], found[i + 1]) }
      : entry,
  );
  const headings = placed.filter((entry): entry is Classified => entry.kind === 'text' && entry.is === 'heading');
  return placed.map((entry, i) =>
    entry.kind === 'text' && isLike(entry, placed[i - 1], placed[i + 1], headings)
      ? { ...entry, is: 'heading' }
      : entry,
  );
}

/** The mark of a group; a lone capital is the initial of a name unless it follows an entry or another like it follows. */
function listMark(text: string, ...[before, after]: readonly (TextGroup | Part | undefined)[]): ListMarker | undefined {
  const mark = listMarkerOf(text);
  if (mark?.form !== 'A.') return mark;
  return firstMark(before) || firstMark(after)?.form === mark.form ? mark : undefined;
}

function firstMark(group: TextGroup | Part | undefined): ListMarker | undefined {
  return group?.kind === 'text' ? listMarkerOf(group.rows[0]!.text) : undefined;
}

interface Facts {
  readonly group: TextGroup;
  readonly text: string;
  readonly em: number;
  readonly mark: ListMarker | undefined;
  readonly bodyEm: number;
  readonly bold: boolean;
  /** Whether nothing follows it in the flow. */
  readonly last: boolean;
  /** Whether a heading has opened a list of references. */
  readonly references: boolean;
  /** Whether it is the first text of the flow. */
  readonly first: boolean;
  readonly beside: readonly (TextGroup | Part | undefined)[];
}

function kindOf(facts: Facts): [kind: TextKind, confidence: number, why: string] {
  const { group, text, mark, references, beside } = facts;
  const votes = group.rows.map((row) => row.vote);
  const vote = votes.find((each) => each !== undefined);
  const captioned = beside.some((entry) => entry && entry.kind !== 'text');
  const plain = text.normalize('NFKC');
  if (captionLabel.test(plain) && (vote?.kind.endsWith('caption') || (captioned && !isSentenceAbout(plain))))
    return ['caption', 0.9, 'it begins like a caption beside a table or figure'];
  if (vote?.kind.endsWith('caption') && captioned && group.rows.length <= 6 && !mark)
    return ['caption', vote.score, 'the layout network says so'];
  const heading = headingScore(facts);
  if (heading > 0.5) return ['heading', Math.min(1, heading), 'its size, number, weight and place score over one half'];
  if (references && (mark?.ordered || vote?.kind === 'reference'))
    return ['reference', 0.9, 'it follows a heading of references'];
  if (vote?.kind === 'reference' && mark?.form.startsWith('['))
    return ['reference', vote.score, 'the layout network says so'];
  if (mark) return ['item', 0.8, 'it begins with a list marker'];
  return ['paragraph', vote?.kind === 'text' ? vote.score : 0.6, 'nothing says otherwise'];
}

/** How likely a group is a heading; over 0.5 it is one. */
function headingScore({ group, text, em, mark, bodyEm, bold, last, first, beside }: Facts): number {
  const { rows } = group;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (rows.length > mostRows || text.length > mostLetters || letters < 2 || rows.some((row) => row.celled)) return 0;
  const vote = rows[0]!.vote;
  const titled = vote?.kind === 'title' ? vote.score : 0;
  const numbered = numberedLevel(text) !== undefined;
  if (isKnownHeading(text)) return 0.9;
  const big = em > large * bodyEm && rows.every((row) => row.items[0]!.along);
  // Lines of the text's size are a heading together only if they are few.
  let score = !big && rows.length > 2 ? 0 : 0.9 * titled;
  if (big) score += 0.35 + 0.5 * Math.min(1, em / bodyEm - large);
  if (big && first) score += 0.2;
  if (numbered && !group.full) score += 0.3;
  if (bold && rows.length <= mostBold && !group.full) score += 0.6;
  if (sentence.test(text)) score -= bold ? 0.05 : 0.4;
  if (last && !first && titled === 0) score -= 0.4;
  if (!bold && isListed(mark, beside)) score -= 0.6;
  return score;
}

/** Whether a mark goes on with that of a neighbour: between headings of one level stands text, entries of a list follow each other. */
function isListed(mark: Facts['mark'], beside: Facts['beside']): boolean {
  return isNext(firstMark(beside[0]), mark) || (mark !== undefined && isNext(mark, firstMark(beside[1])));
}
