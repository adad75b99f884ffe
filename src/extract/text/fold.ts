import { toPlain } from './plain.ts';

/** A text reduced to what tells labels apart, with the way back. */
export interface Folded {
  /** Letters and digits in one case, without marks; shapes that recognisers mix up are one. */
  readonly key: string;
  /** For each character of the key, where it begins in the text … */
  readonly from: readonly number[];
  /** … and where it ends. */
  readonly to: readonly number[];
  /** For each character of the key, whether a word may begin before it … */
  readonly begins: readonly boolean[];
  /** … and whether one may end after it. */
  readonly ends: readonly boolean[];
  /** The characters of the key, as bits: see `lettersOf`. */
  readonly letters: number;
}

/** Letters and digits that look alike in small print; applied to Latin text only. */
const alike: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'l'],
  ['i', 'l'],
  ['|', 'l'],
  ['5', 's'],
  ['8', 'b'],
]);
const pairs: ReadonlyMap<string, string> = new Map([
  ['rn', 'm'],
  ['vv', 'w'],
]);

/** Traditional characters of common labels and their simplified forms, pairwise. */
const traditional =
  '號号證证護护國国發发機机關关簽签稱称電电話话單单價价額额稅税總总計计數数時时間间開开車车點点處处購购買买賣卖銷销開开戶户銀银賬账帳账編编碼码類类別别職职業业備备註注項项規规貨货幣币應应實实際际餘余許许號号條条療疗藥药醫医門门員员領领業业統统檢检達达終终樓楼區区縣县鎮镇鄉乡號号聯联繫系險险體体術术證证覆護';
const simplified: ReadonlyMap<string, string> = new Map(
  [...traditional].flatMap((c, i, all) => (i % 2 === 0 && all[i + 1] ? [[c, all[i + 1]!] as const] : [])),
);

/** Reduces a text for comparison. */
export function fold(text: string): Folded {
  const raw: { c: string; from: number; to: number }[] = [];
  const plain = toPlain(text);
  for (let i = 0; i < plain.length; ) {
    const char = String.fromCodePoint(plain.codePointAt(i)!);
    const next = i + char.length;
    for (const part of char.normalize('NFKD').toLowerCase()) {
      if (/[\p{L}\p{N}|]/u.test(part))
        raw.push({ c: alike.get(part) ?? simplified.get(part) ?? part, from: i, to: next });
    }
    i = next;
  }
  const merged: typeof raw = [];
  for (const each of raw) {
    const last = merged.at(-1);
    const beside = last && last.to === each.from && !isBoundary(plain[last.from], plain[each.from]);
    const pair = beside ? pairs.get(last.c + each.c) : undefined;
    if (last && pair) merged[merged.length - 1] = { c: pair, from: last.from, to: each.to };
    else merged.push(each);
  }
  const from = merged.map((each) => each.from);
  const to = merged.map((each) => each.to);
  return {
    key: merged.map(({ c }) => c).join(''),
    from,
    to,
    begins: from.map((at) => isBoundary(text[at - 1], text[at], text[at + 1])),
    ends: to.map((at) => isBoundary(text[at - 1], text[at], text[at + 1])),
    letters: lettersOf(merged.map(({ c }) => c).join('')),
  };
}

/** A bit for each character of a key, 32 in all: a bit that one key has and another lacks is a character it lacks. */
export function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The key of a text alone. */
export function foldKey(text: string): string {
  return fold(text).key;
}

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Whether text is written without spaces between words. */
export function isUnspaced(char: string): boolean {
  return han.test(char);
}

/** Whether a word may begin or end between two neighbouring characters; the one after them tells where a space was lost: PRODUCTNew. */
export function isBoundary(before: string | undefined, after: string | undefined, next = ''): boolean {
  if (!before || !after) return true;
  if (!/[\p{L}\p{N}]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return true;
  if (isUnspaced(before) || isUnspaced(after)) return true;
  if (/\p{N}/u.test(before) !== /\p{N}/u.test(after)) return true;
  return /\p{Lu}/u.test(after) && (/\p{Ll}/u.test(before) || (/\p{Lu}/u.test(before) && /\p{Ll}/u.test(next)));
}
