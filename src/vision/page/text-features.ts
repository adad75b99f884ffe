/** Classes of characters that the network tells apart, 0 being none. */
export const characterClasses = 18;
/** Characters at a line's start and end whose classes it is told. */
const [atStart, atEnd] = [5, 3];
/** So many classes are told of a line. */
export const classesOfLine = atStart + atEnd;

const signs: readonly (readonly [number, string])[] = [
  [6, '•·●○■□▪◦‣–—*-+∙'],
  [7, '.。．'],
  [8, ',;、，；'],
  [9, ':：'],
  [10, '([{（【「<'],
  [11, ')]}）】」>'],
  [12, '$€£¥₹%‰'],
  [13, '/\\|_=#@&~^'],
  [14, ' '],
];
const classOfSign = new Map(signs.flatMap(([id, text]) => Array.from(text, (sign) => [sign, id] as const)));
const otherSign = 15;

/** Decimal digits and what is drawn as one: raised, lowered, ringed. */
const digit =
  /[\p{Nd}\xb2\xb3\xb9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792]/u;
const letter = /\p{L}/u;
const upper = /\p{Uppercase}/u;
const lower = /\p{Lowercase}/u;
const fromTheRight = /[\u0590-\u077f\ufb1d-\ufdfe\ufe70-\ufefe]/u;
const hangul = /[\uac00-\ud7af]/u;
const kana = /[\u3040-\u30fe]/u;
const han = /[\u3400-\u9fff]/u;

function classOf(c: string): number {
  if (digit.test(c)) return 1;
  if (fromTheRight.test(c)) return 16;
  if (hangul.test(c)) return 17;
  if (kana.test(c)) return 2;
  if (han.test(c)) return 3;
  if (letter.test(c)) return upper.test(c) ? 4 : 5;
  return classOfSign.get(c) ?? otherSign;
}

const codeSigns = new Set('{}[]();=<>_/\\|#$&*+"\'`');

/** What is asked of a character, once: the same ones come again and again. */
interface Character {
  readonly id: number;
  readonly digit: boolean;
  readonly letter: boolean;
  readonly upper: boolean;
  readonly asian: boolean;
  readonly code: boolean;
  /** Neither letter, number nor blank. */
  readonly sign: boolean;
}

const known = new Map<string, Character>();

function characterOf(c: string): Character {
  const found = known.get(c);
  if (found) return found;
  const id = classOf(c);
  const character = {
    ...{ id, digit: digit.test(c), letter: letter.test(c), upper: upper.test(c), asian: id === 2 || id === 3 },
    ...{ code: codeSigns.has(c), sign: !/[\p{L}\p{N} ]/u.test(c) },
  };
  known.set(c, character);
  return character;
}

/** Classes of a line's first five characters and of its last three. */
export function endClasses(text: string): number[] {
  const characters = Array.from(text);
  const padded = (part: readonly string[], size: number) =>
    Array.from({ length: size }, (_, i) => (part[i] === undefined ? 0 : characterOf(part[i]).id));
  return [...padded(characters.slice(0, atStart), atStart), ...padded(characters.slice(-atEnd), atEnd)];
}

const numberPattern = /^[\s$€£¥₹+\-−–(]*\p{Nd}[\p{Nd}.,\s:/±%()\-–eE×*]*[%)a-zA-Z€$]{0,3}$/iu;

/** Each of a text whose ends were trimmed where that makes no difference: two runs of white space side by side would take quadratic time. */
const patterns: readonly RegExp[] = [
  /^\s*[•·●○■□▪◦‣∙\-–*☐☑✓>]\s?\S/u, // a list mark
  /^\s*(?:\(?[\p{Nd}ivxa-zA-Z]{1,4}[.)、．]|\p{Nd}+(?:\.\p{Nd}+)+)/iu, // a number before an entry
  /^\s*(?:fig(?:ure|\.)?|table|tab\.|tabelle|abb|tableau|图|圖|表|рис|табл)\s*(?:\.\s*)?[\p{Nd}A-Z一二三四五]/iu, // a caption
  /^[^\p{L}\p{N}_]*(?:(?:page|p\.?|seite|第)\s*)?\p{Nd}{1,4}(?:\s*[页頁])?(?:\s*(?:of|\/|von|de)\s*\p{Nd}+)?[^\p{L}\p{N}_]*$/iu, // a page number
  /^\s*(?:\p{Nd}+(?:\.\p{Nd}+)*\.?|[IVX]+\.|chapter|section|part|第.{1,3}[章节節])\s+\S/iu, // a section's number
  /^\s*(?:notes?|source|quelle|\*|†|‡|注|¹|²)[\s:.：]/iu, // a note
  /[:：]$/u, // a label
  numberPattern,
];
/** Index among a text's features of whether it is a number. */
export const isNumber = 8 + patterns.indexOf(numberPattern);

const address = /www\.|http|@|\.com|\.org/;
const date = /\p{Nd}[./-]\p{Nd}+[./-]\p{Nd}/u;

/** What a text looks like, as numbers. */
export function textFeatures(text: string): number[] {
  const characters = Array.from(text);
  const n = Math.max(1, characters.length);
  const counts = { digit: 0, letter: 0, upper: 0, asian: 0, blank: 0, code: 0, sign: 0 };
  for (const c of characters) {
    const each = characterOf(c);
    if (each.digit) counts.digit++;
    if (each.letter) counts.letter++;
    if (each.upper) counts.upper++;
    if (each.asian) counts.asian++;
    if (c === ' ') counts.blank++;
    if (each.code) counts.code++;
    if (each.sign) counts.sign++;
  }
  const trimmed = text.trimEnd();
  const end = Array.from(trimmed.slice(-2)).at(-1) ?? '';
  const first = characters[0] ?? '';
  return [
    Math.log1p(n) / 5,
    ...[counts.digit / n, counts.letter / n, counts.upper / n, counts.asian / n],
    ...[counts.blank / n, counts.code / n, counts.sign / n],
    ...patterns.map((pattern) => pattern.test(trimmed)),
    end !== '' && '.。!?！？'.includes(end),
    end !== '' && '-,，;'.includes(end),
    text.includes('....') || text.includes('…'),
    address.test(text),
    upper.test(first),
    lower.test(first),
    n === 1,
    n <= 3,
    date.test(text),
    counts.letter > 0 && text.toUpperCase() === text,
  ].map(Number);
}
