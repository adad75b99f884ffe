import type { Page } from '../types/page.ts';
import { type Evidence, toEvidence } from './evidence.ts';
import { byForm } from './find/by-form.ts';
import type { Candidate } from './find/candidate.ts';
import { checked } from './find/checked.ts';
import { choose } from './find/choose.ts';
import { fromKinds } from './find/from-document-type.ts';
import { fromMrz } from './find/from-mrz.ts';
import { labelled } from './find/labelled.ts';
import { fromLetterhead } from './find/letterhead.ts';
import { listRows } from './find/line-items.ts';
import { findPairs } from './find/pairs.ts';
import { fromParties } from './find/parties.ts';
import { inSections } from './find/sections.ts';
import { addingUp, largestAmount, weighTotals } from './find/totals.ts';
import { type FieldTerms, fieldTermsOf } from './labels/field-terms.ts';
import { overlaps, type Span } from './page/span.ts';
import { viewOf } from './page/view.ts';
import { present } from './present.ts';
import { fieldsOf, listsOf, type SchemaField, type SchemaNode, type SchemaObject } from './schema/schema.ts';

/** What was found: the object that was asked for, and where each of its values stands. */
export interface Extraction {
  /** The asked keys in the asked order; null where the pages don't say. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: readonly Evidence[];
}

/** Dates that the zone of a passport tells apart. */
const told: readonly string[] = ['birth_date', 'expiry_date', 'issue_date'];

/** Values told by their form alone, but for dates that the zone says are others: the date of birth is none of issue. */
function unlessTold(candidates: readonly Candidate[], known: ReadonlyMap<string, readonly Span[]>): Candidate[] {
  return candidates.filter(({ wanted, spans }) => {
    const own = new Set([...wanted.concepts.keys()].map(({ id }) => id));
    if (!told.some((id) => own.has(id))) return true;
    const others = told.flatMap((id) => (own.has(id) ? [] : (known.get(id) ?? [])));
    return !others.some((other) => spans.some((span) => overlaps(span, other)));
  });
}

/** Finds the asked values on the pages, or all labelled values where nothing is asked. Nothing is invented. */
export function extract(pages: readonly Page[], asked?: SchemaObject): Extraction {
  if (!asked || asked.members.length === 0) return findPairs(pages);
  const wanted = fieldsOf(asked).map((field) => fieldTermsOf(field));
  const view = viewOf(pages, wanted);
  const mrz = fromMrz(wanted, view);
  const candidates: Candidate[] = [
    ...inSections(
      weighTotals(
        wanted.flatMap((each) => labelled(each, view)),
        view,
      ),
      view,
    ),
    ...wanted.flatMap((each) => checked(each, view)),
    ...mrz.candidates,
    ...fromKinds(wanted, view),
    ...fromParties(wanted, view),
    ...fromLetterhead(wanted, view),
    ...addingUp(wanted, view),
    ...largestAmount(wanted, view),
    ...unlessTold(inSections(byForm(wanted, view), view), mrz.known),
  ];
  const chosen = choose(candidates);
  const found = new Map<SchemaField, Candidate>([...chosen].map(([{ field }, candidate]) => [field, candidate]));
  const fields: Evidence[] = [];
  const rows = new Map(listsOf(asked).map((list) => [list, listRows(list, view)] as const));

  const build = (node: SchemaNode, path: string): unknown => {
    if (node.kind === 'object') {
      return Object.fromEntries(
        node.members.map(([name, member]) => [name, build(member, path === '' ? name : `${path}.${name}`)]),
      );
    }
    if (node.kind === 'list') {
      return (rows.get(node) ?? []).map((row, i) => {
        const each = (item: SchemaNode, at: string): unknown => {
          if (item.kind === 'object')
            return Object.fromEntries(item.members.map(([name, member]) => [name, each(member, `${at}.${name}`)]));
          return item.kind === 'field' ? place(item, row.get(item), at) : [];
        };
        return each(node.item, `${path}[${i}]`);
      });
    }
    return place(node, found.get(node), path);
  };
  const place = (field: SchemaField, candidate: Candidate | undefined, path: string): unknown => {
    const value = candidate ? present(field, candidate) : undefined;
    if (value === undefined || !candidate) return null;
    fields.push(toEvidence(path, value, candidate, pages));
    return value.value;
  };
  return { values: build(asked, '') as Record<string, unknown>, fields };
}

/** The fields of all lists and objects, for callers that need to know what a schema asks. */
export type { FieldTerms };
