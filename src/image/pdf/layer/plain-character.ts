/** A hyphen that PDFium has found to part a word at the end of a line. */
const partingHyphen = 0x02;
/** Ligatures and the joined forms of Arabic letters: ways to draw a letter, not letters. */
const drawnForms = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdff\ufe70-\ufefc]/u;
/** Nothing to see: soft hyphens stand where a word may be parted, joiners and marks of direction between letters. */
const unseen = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u;
/** Marks of lists in the fonts Symbol and Wingdings, which keep their own codes in the private area. */
const listMarks = new Map([
  [0xf0b7, '•'],
  [0xf06c, '●'],
  [0xf06e, '■'],
  [0xf06f, '☐'],
  [0xf071, '❑'],
  [0xf075, '◆'],
  [0xf076, '❖'],
  [0xf0a7, '▪'],
  [0xf0a8, '◻'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0fb, '✗'],
  [0xf0fc, '✓'],
  [0xf0fd, '☒'],
  [0xf0fe, '☑'],
]);
/** Controls, halves of pairs, private and unassigned codes, and the sign for what could not be told. */
const meaningless = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufffd]/u;

/** The code in the private area of a sign of Wingdings that is told as the letter on the same key. */
export function wingdingsCode(code: number): number {
  return code > 0x20 && code < 0x100 ? 0xf000 + code : code;
}

/**
 * The character of a code as text has it.
 * @returns undefined where the code says nothing, empty where it stands for nothing that is read
 */
export function plainCharacter(code: number): string | undefined {
  if (code === partingHyphen || code === 0xfffe) return '-';
  const mark = listMarks.get(code);
  if (mark) return mark;
  if (code > 0x10ffff) return undefined;
  const text = String.fromCodePoint(code);
  if (unseen.test(text)) return '';
  if (meaningless.test(text)) return undefined;
  return drawnForms.test(text) ? text.normalize('NFKC') : text;
}
