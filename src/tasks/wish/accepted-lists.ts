import type { Facts } from './facts.ts';
import type { NameList } from './lists.ts';

/** Words of a name that nothing vouches for: more of them are rather a sentence. */
const mostWords = 3;
/** The same in scripts without spaces, in characters. */
const mostCharacters = 10;

/**
 * The lists of a prompt that name values. Nothing but a guess tells a name from other words, so each list needs something that vouches for
 * it: the prompt calls them fields, or wants JSON, or documents are known to print most of the names.
 */
export function acceptedLists(facts: Facts): readonly NameList[] {
  const json = facts.found.has('json');
  const bare = facts.sentences === 1;
  const text = facts.found.has('text');
  const accepted = facts.lists.filter((list) => isAccepted(list, { json, text, bare }));
  // "Give me the date as JSON with the key due_date": the keys are what the answer has.
  const keyed = accepted.filter((list) => list.keyed || list.rowsOf !== undefined);
  return keyed.some((list) => list.keyed) ? keyed : accepted;
}

function isAccepted(
  { names, announced, asked, withText, rowsOf }: NameList,
  { json, text, bare }: { readonly json: boolean; readonly text: boolean; readonly bare: boolean },
): boolean {
  const count = names.length;
  const sure = names.filter((name) => name.sure !== 'no').length;
  const literal = names.filter((name) => name.sure === 'literal').length;
  const short = names.every(({ name }) => isShort(name));
  if (rowsOf !== undefined) return sure > 0 || short;
  if (withText && !(announced && literal === count) && !(json && sure === count)) return false;
  if (announced) return count > 1 ? sure >= count / 3 || (short && (asked || json)) : sure === 1;
  if (json)
    return count > 1
      ? sure >= count / 3 || (asked && short && !text)
      : sure === 1 && !(text && literal === 0 && !asked);
  if (!asked) return (count > 1 || bare) && sure === count && !text;
  if (count === 1) return sure === 1;
  return sure >= count / 2 || (short && !text && !names[0]!.preposed);
}

function isShort(name: string): boolean {
  return /[\p{Script=Han}]/u.test(name) ? name.length <= mostCharacters : name.split(/\s+/u).length <= mostWords;
}
