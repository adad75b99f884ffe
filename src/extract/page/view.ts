import type { Page } from '../../types/page.ts';
import { placeByWords } from '../labels/by-words.ts';
import type { Concept } from '../labels/concept.ts';
import type { Alias, FieldTerms } from '../labels/field-terms.ts';
import { findLabels, type Label, strengthOf } from '../labels/find-labels.ts';
import { conceptById } from '../labels/label-index.ts';
import { countBits } from '../text/fold.ts';
import { findNear } from '../text/fuzzy.ts';
import { type Option, optionsOf } from './checkboxes.ts';
import { type Segment, toSegments } from './segment.ts';

/** A place where an asked field's label is printed. */
export interface Hit {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how surely these words mean the field. */
  readonly quality: number;
  /** 0 to 1: how much they stand where labels stand. */
  readonly strength: number;
  /** The key's own words, not a concept's. */
  readonly own: boolean;
}

/** The pages with their labels, known and asked. */
export interface View {
  readonly segments: readonly Segment[];
  /** Known labels of each segment. */
  readonly labels: readonly (readonly Label[])[];
  readonly hits: ReadonlyMap<FieldTerms, readonly Hit[]>;
  /** Whether a segment is a label and holds no value. */
  readonly isLabel: readonly boolean[];
  /** Boxes to tick, with their words. */
  readonly options: readonly Option[];
}

/** Characters compared for all fuzzy searches of a request: keeps huge schemas within the time that is allowed. */
const mostWork = 8_000_000;

export function viewOf(pages: readonly Page[], wanted: readonly FieldTerms[]): View {
  const segments = toSegments(pages);
  const known = segments.map(findLabels);
  const budget = { left: mostWork };
  const hits = new Map(wanted.map((each) => [each, hitsOf(each, segments, known, budget)] as const));
  const labels = withAsked(known, hits);
  const isLabel = segments.map((segment, i) => coversAll(segment, labels[i]!));
  for (const list of hits.values()) {
    for (const hit of list) {
      if (hit.quality > 0.7 && coversAll(hit.segment, [...labels[hit.segment.index]!, hit]))
        isLabel[hit.segment.index] = true;
    }
  }
  return { segments, labels, hits, isLabel, options: optionsOf(pages, segments) };
}

/** Known labels, and the asked keys where they stand as labels do. */
function withAsked(known: readonly (readonly Label[])[], hits: View['hits']): Label[][] {
  const labels = known.map((list) => [...list]);
  for (const [{ concepts }, list] of hits) {
    for (const hit of list) {
      const { segment, start, end, quality, strength, own } = hit;
      if (!own || quality < 0.85 || strength < 0.7) continue;
      const here = labels[segment.index]!;
      if (here.some((label) => label.start < end && start < label.end)) continue;
      here.push({ segment, start, end, strength, concepts: [...concepts.keys()] });
    }
  }
  return labels.map((list) => list.sort((a, b) => a.start - b.start));
}

/** The same pages with the labels of other fields: those of a list's items. */
export function withHits(view: View, wanted: readonly FieldTerms[]): View {
  const budget = { left: mostWork };
  const hits = new Map(wanted.map((each) => [each, hitsOf(each, view.segments, view.labels, budget)] as const));
  return { ...view, hits };
}

/** Whether labels cover the letters of a segment, or it ends like one. */
function coversAll(segment: Segment, labels: readonly { start: number; end: number; strength: number }[]): boolean {
  const { plain, folded } = segment;
  if (!labels.some(({ strength }) => strength >= 0.9)) return false;
  // Brackets with numbers hold a value: (RM 3.10).
  const inBrackets = [...plain.matchAll(/\([^)]{0,40}\)/gu)]
    .filter(([text]) => !/\d.*\d/u.test(text))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
  // A label in a phrase names nothing: "Cash at Hotel".
  const apart = labels.filter(
    ({ start, strength }) =>
      strength >= 0.7 || labels.some(({ end }) => end <= start && !/[\p{L}\p{N}]/u.test(plain.slice(end, start))),
  );
  const parts = [...apart, ...inBrackets];
  let covered = 0;
  let digits = 0;
  for (const from of folded.from) {
    if (parts.some(({ start, end }) => from >= start && from < end)) covered++;
    else if (/\d/u.test(plain[from]!)) digits++;
  }
  return digits <= 1 && covered >= 0.8 * folded.key.length;
}

function hitsOf(
  wanted: FieldTerms,
  segments: readonly Segment[],
  labels: readonly (readonly Label[])[],
  budget: { left: number },
): Hit[] {
  const hits: Hit[] = [];
  const meanings = meaningsOf(wanted, labels);
  for (const segment of segments) {
    const known = labels[segment.index]!;
    const fromLexicon: Hit[] = [];
    for (const label of known) {
      let quality = 0;
      for (const concept of label.concepts) quality = Math.max(quality, meanings.get(concept) ?? 0);
      if (quality > 0) fromLexicon.push({ ...label, quality: quality * 0.95, own: false });
    }
    hits.push(...fromLexicon);
    const found = surer(nearest(wanted.aliases, wanted.field.name, segment, budget), inOtherOrder(wanted, segment));
    // A label that is misread as well as among other words is none.
    if (!found || (found.near && found.strength < 0.7)) continue;
    // Part of a longer known label that means something else: "total" in "sub total", or that label itself, misread: "Facture" is not "Facturé à".
    const other = known.some(
      (label) =>
        label.start <= found.start &&
        label.end >= found.end &&
        (found.near || label.end - label.start > found.end - found.start + 1) &&
        !label.concepts.some((concept) => wanted.concepts.has(concept)),
    );
    const twice = fromLexicon.find((hit) => hit.start < found.end && found.start < hit.end);
    if (twice && (found.quality <= twice.quality || found.end - found.start < twice.end - twice.start)) continue;
    if (!other) hits.push(found);
  }
  const said = hits.some(
    ({ own, quality, strength, segment, start, end }) =>
      own && quality >= words.same && strength >= 0.9 && isSeveral(segment.plain.slice(start, end)),
  );
  return hits
    .map((hit) => (said && !hit.own ? { ...hit, quality: hit.quality * words.other } : hit))
    .sort((a, b) => b.quality * b.strength - a.quality * a.strength)
    .slice(0, 40);
}

/**
 * How surely concepts mean a field: a validity says when something expires, and an expiry may be all it says; an amount that is asked for
 * without saying which is the total; what is due before tax is the sum of the goods; a name beside given names is the surname.
 */
function meaningsOf({ concepts }: FieldTerms, labels: readonly (readonly Label[])[]): Map<Concept, number> {
  const meanings = new Map(concepts);
  const [validity, expiry] = [conceptById.get('validity')!, conceptById.get('expiry_date')!];
  const from = conceptById.get('valid_from')!;
  const [amount, total] = [conceptById.get('amount')!, conceptById.get('total')!];
  const [subtotal, net] = [conceptById.get('subtotal')!, conceptById.get('amount_before_tax')!];
  const [surname, given, name] = [
    conceptById.get('surname')!,
    conceptById.get('given_names')!,
    conceptById.get('name')!,
  ];
  const isPrinted = (concept: Concept) => labels.some((list) => list.some((label) => label.concepts.includes(concept)));
  for (const [said, meant] of [
    [from, validity],
    [validity, expiry],
    [expiry, validity],
    [amount, total],
    [subtotal, net],
    [net, subtotal],
    [surname, isPrinted(given) ? name : surname],
  ] as const) {
    const quality = 0.8 * (concepts.get(said) ?? 0);
    if (quality > (meanings.get(meant) ?? 0)) meanings.set(meant, quality);
  }
  return meanings;
}

/** The best place of a field's aliases in a segment: exact, or with a few characters misread. */
function nearest(
  aliases: readonly Alias[],
  name: string,
  segment: Segment,
  budget: { left: number },
): Place | undefined {
  const { folded } = segment;
  if (folded.key.length < 2) return undefined;
  let best: Place | undefined;
  for (const alias of aliases) {
    const found = placeOf(alias, segment, budget);
    if (!found) continue;
    const [start, end] = [folded.from[found.start]!, folded.to[found.end - 1]!];
    const strength = strengthOf(segment, start, end);
    // A key copied from the paper has the paper's capitals; a name for it, such as `orderDate`, can't have them.
    const printed = segment.plain.slice(start, end);
    const copied = !alias.own || printed === name || (found.likeness === 1 && isSeveral(printed));
    const quality = alias.quality * found.likeness * (copied ? 1 : 0.9);
    if (!best || quality * strength > best.quality * best.strength) {
      best = { segment, start, end, quality, strength, own: alias.own, near: found.likeness < 1 };
    }
  }
  return best;
}

const isSeveral = (words: string) => /\p{L}[\s-]+\p{L}/u.test(words);

type Place = Hit & { readonly near: boolean };

function surer(a: Place | undefined, b: Place | undefined): Place | undefined {
  return a && b ? (a.quality * a.strength >= b.quality * b.strength ? a : b) : (a ?? b);
}

/** How surely a label says a key by its words alone, also with a word more, and what is left of other labels of the kind where it is printed. */
const words = { same: 0.93, more: 0.85, other: 0.8 };

/** A label that says the key's words in another order; a word more only where the key says nothing that is known. */
function inOtherOrder({ words: needed, concepts }: FieldTerms, segment: Segment): Place | undefined {
  const place = placeByWords(needed, segment);
  if (!place || (place.foreign > 0 && concepts.size > 0)) return undefined;
  const { start, end } = place;
  const quality = place.foreign > 0 ? words.more : words.same;
  return { segment, start, end, quality, strength: strengthOf(segment, start, end), own: true, near: false };
}

/** Where an alias stands in a segment's key, and how well it fits. Exact places of a concept's labels are known already. */
function placeOf(
  alias: Alias,
  { folded, line }: Segment,
  budget: { left: number },
): { start: number; end: number; likeness: number } | undefined {
  const { key, begins, ends, letters } = folded;
  const exact = alias.own ? exactPlace(folded, alias.key) : undefined;
  if (exact) return { ...exact, likeness: 1 };
  const length = alias.key.length;
  if (length < (alias.own ? 3 : 4) || length > 80 || budget.left <= 0) return undefined;
  const share = line.confidence < 0.8 ? 0.34 : 0.22;
  const most = Math.floor(length * share + (length <= 4 && /\p{Script=Han}/u.test(alias.key) ? 0.15 : 0));
  if (most < 1) return undefined;
  budget.left -= 4;
  if (key.length < length - most || countBits(alias.letters & ~letters) > most) return undefined;
  budget.left -= length * key.length;
  const near = findNear(alias.key, key, most, begins, ends);
  return near && near.end > near.start ? { ...near, likeness: 1 - (0.9 * near.edits) / length } : undefined;
}

function exactPlace({ key, begins, ends }: Segment['folded'], alias: string) {
  for (let at = alias === '' ? -1 : key.indexOf(alias); at >= 0; at = key.indexOf(alias, at + 1)) {
    const place = { start: at, end: at + alias.length };
    if (begins[at] && ends[place.end - 1]) return place;
  }
  return undefined;
}
