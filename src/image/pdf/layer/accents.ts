import type { Break, Character } from './characters.ts';

/** Accents that fonts keep as signs of their own, with the marks that Unicode puts on letters. */
const marks = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˊ', '\u0301'],
  ['ˋ', '\u0300'],
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['ˉ', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['°', '\u030a'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);
/** The middles of a letter and of its accent are no further apart, in ems: those of neighbours are, narrow as they may be. */
const mostApart = 0.2;

/**
 * Accents that are drawn over a letter of their own, before it or after it, as TeX's oldest fonts do: one character with it. What stands in between is a
 * letter's own.
 */
export function withAccents(characters: readonly (Character | Break)[]): (Character | Break)[] {
  const found: (Character | Break)[] = [];
  /** An accent that waits for the letter after it: its place in what was found. */
  let waiting: number | undefined;
  for (const entry of characters) {
    if (typeof entry === 'string') {
      found.push(entry);
      continue;
    }
    const mark = isMark(entry);
    if (!mark && waiting === undefined) {
      found.push(entry);
      continue;
    }
    const accent = waiting === undefined ? undefined : (found[waiting] as Character);
    const over = accent && accented(entry, accent);
    if (over) {
      found.length = waiting!;
      found.push(over);
      waiting = undefined;
      continue;
    }
    const at = found.findLastIndex((other) => typeof other !== 'string');
    const before = found[at] as Character | undefined;
    const under = before && mark ? accented(before, entry) : undefined;
    if (under) {
      found.length = at;
      found.push(under);
      continue;
    }
    waiting = mark ? found.length : undefined;
    found.push(entry);
  }
  return found;
}

const isMark = ({ text }: Character) => marks.has(text) || (text >= '\u0300' && text < '\u0370' && text.length === 1);

/** The letter with its accent; undefined where they do not stand over one another, or there is no such letter. */
function accented(letter: Character, accent: Character): Character | undefined {
  const plain = letter.text === 'ı' ? 'i' : letter.text === 'ȷ' ? 'j' : letter.text;
  const text = `${plain}${marks.get(accent.text) ?? accent.text}`.normalize('NFC');
  if (!/^\p{L}$/u.test(text) || !/^\p{L}$/u.test(plain) || letter.angle !== accent.angle) return undefined;
  const middle = ({ box: [left, top, right, bottom] }: Character) => [(left + right) / 2, (top + bottom) / 2] as const;
  const [[x, y], [u, v]] = [middle(letter), middle(accent)];
  const turn = (letter.angle * Math.PI) / 180;
  const along = (u - x) * Math.cos(turn) + (v - y) * Math.sin(turn);
  const across = (v - y) * Math.cos(turn) - (u - x) * Math.sin(turn);
  const em = letter.style.size;
  return Math.abs(along) <= mostApart * em && Math.abs(across) < em
    ? { ...letter, text, misdrawn: undefined }
    : undefined;
}
