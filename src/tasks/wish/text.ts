/** Characters of scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆]/u;
const letter = /[\p{L}\p{M}\p{N}_]/u;

/** What a character is for finding words: a letter of a word between spaces, one of a script without spaces, or neither. */
export type CharacterKind = 'spaced' | 'unspaced' | 'other';

const kinds = new Map<number, CharacterKind>();
/** Characters whose kind is remembered; those of one prompt are few. */
const mostKnown = 20_000;

export function kindAt(text: string, at: number): CharacterKind {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return 'other';
  const known = kinds.get(code);
  if (known) return known;
  const char = text[at]!;
  const kind = unspaced.test(char) ? 'unspaced' : letter.test(char) ? 'spaced' : 'other';
  if (kinds.size < mostKnown) kinds.set(code, kind);
  return kind;
}

/**
 * A text in one case, with ASCII forms of full-width letters and of curly apostrophes. Every character keeps its place, so that places in
 * it are places in the text.
 */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  // A few letters become two in lower case, which would move what follows.
  const same = lower.length === text.length ? lower : [...text].map(lowered).join('');
  return same.replace(/[\uff01-\uff5e\u3000\u00a0\u2010\u2011\u2018\u2019]/g, plainForm);
}

const lowered = (char: string) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char);

function plainForm(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (code === 0x2018 || code === 0x2019) return "'";
  return code === 0x2010 || code === 0x2011 ? '-' : ' ';
}
