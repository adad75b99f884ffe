/** Latin letters and the Cyrillic ones that look like them: upright print, then what they look like written by hand (Unicode's confusables, italics). */
const upright = pairs('aа cс eе oо pр xх yу iі sѕ jј AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ IІ SЅ JЈ');
const written = pairs('mт uи gд nп rг kк tт bв qд vв hн zг wш');
const toCyrillic = new Map([...upright, ...written]);
const toLatin = new Map(upright.map(([latin, cyrillic]) => [cyrillic, latin] as const));

const words = /\p{L}+/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const latin = /\p{Script=Latin}/gu;
const cyrillicWords = /\p{Script=Cyrillic}+/gu;
const latinWords = /\p{Script=Latin}+/gu;
/** Longer stretches of the other script within a word are words run together. */
const longest = 3;

/**
 * Words that mix Latin and Cyrillic letters, in the one that most of the line is in: nobody writes such words, but many letters look alike. Words
 * all in one script stay, and so does what looks like nothing in the other script.
 * @returns text of the same length
 */
export function withoutLookAlikes(text: string): string {
  const [inCyrillic, inLatin] = [count(text, cyrillic), count(text, latin)];
  if (inCyrillic === 0 || inLatin === 0) return text;
  const [alike, own, foreign, stretches] =
    inCyrillic > inLatin ? [toCyrillic, cyrillic, latin, latinWords] : [toLatin, latin, cyrillic, cyrillicWords];
  return text.replace(words, (word) => {
    if (count(word, own) <= count(word, foreign)) return word;
    return word.replace(stretches, (stretch) => {
      const letters = Array.from(stretch, (letter) => alike.get(letter));
      return stretch.length <= longest && !letters.includes(undefined) ? letters.join('') : stretch;
    });
  });
}

function pairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map((pair) => [pair[0]!, pair[1]!]);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
