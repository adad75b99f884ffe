/**
 * Characters that no output format can hold or that nobody can see: control characters,
 * non-characters, marks of byte order and of text direction. Tabs and unusual spaces become spaces, halves of surrogate pairs `?`;
 * so does U+FFFD, which LuaTeX takes for a broken file.
 */
const space = /[^\S\n\u3000\ufeff]|\u0085/g;
const unseen =
  /(?!\n)\p{Control}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu;

/** Text that every writer can write; line feeds stay. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}|\ufffd/gu, '?')
    .replace(/\r\n?/g, '\n')
    .replace(space, ' ')
    .replace(unseen, '');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ');
}
