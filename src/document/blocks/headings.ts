/** A printed number that a heading begins with, and the level it tells. */
const numbers: readonly (readonly [RegExp, (found: RegExpExecArray) => number])[] = [
  // 1 Introduction, 2.3 Methods, 4.1.2. Results
  [
    /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(?=\p{Lu}|\p{Script=Han}|\p{Script=Hangul})/u,
    ([, number = '']) => number.split('.').length,
  ],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s*(?=\p{L})/u, ([, number = '']) => number.split('.').length],
  // § 1.2 of a law
  [/^§\s*(\d{1,4}(?:\.\d{1,4}){0,3})\.?\s+(?=\p{Lu})/u, ([, number = '']) => number.split('.').length],
  [/^第\s*[\d一二三四五六七八九十百]+\s*[章编篇部回课讲]/u, () => 1],
  [/^第\s*[\d一二三四五六七八九十百]+\s*[节節]/u, () => 2],
  [/^第\s*[\d一二三四五六七八九十]+\s*(?:部分|大题)/u, () => 1],
  [/^(?:chapter|part|appendix|unit|kapitel|chapitre|capítulo|глава)\s+[\dIVXA-Z]+\b/iu, () => 1],
  [/^[IVX]{1,5}\.\s+(?=\p{Lu})/u, () => 1],
  [/^[一二三四五六七八九十]{1,3}、/u, () => 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/u, () => 2],
];

/** 18 October 2026 */
const date = /^\d{1,2}\.?\s+\p{L}+\.?,?\s+\d{4}$/u;

/** The level of a numbered heading, from 1; undefined for a text without such a number. */
export function numberedLevel(text: string): number | undefined {
  if (date.test(text.trim())) return undefined;
  for (const [pattern, level] of numbers) {
    const found = pattern.exec(text.trim());
    if (found) return level(found);
  }
  return undefined;
}

/** Headings that have no number and are still plain by their words. */
const known =
  /^(?:abstract|summary|introduction|background|conclusions?|discussion|results(?: and discussion)?|methods|materials and methods|acknowledge?ments?|references|bibliography|literature|appendix|contents|摘\s*要|目\s*录|引\s*言|前\s*言|结\s*论|结\s*语|参考文献|致\s*谢|附\s*录)[:：.]?$/iu;

/** Parts of an exam paper or a form, whatever the sentence behind them: `Part B: Answer the questions.` */
const part =
  /^(?:(?:part|section|teil|partie|parte|часть)\s+(?:\d{1,2}|[A-H]|[IVX]{1,4})|第\s*[\d一二三四五六七八九十]+\s*(?:部分|大题))\s*[:：]/iu;

export function isKnownHeading(text: string): boolean {
  return known.test(text.trim()) || part.test(text.trim());
}

/** Where a list of references begins. */
export function opensReferences(text: string): boolean {
  return /^(?:[\dIVX]+\.?\s*)?(?:references|bibliography|literature(?: cited)?|works cited|参考文献|參考文獻|literatur(?:verzeichnis)?|bibliographie|références|bibliografía|список литературы)[:：]?$/iu.test(
    text.trim(),
  );
}

/** Sizes within this factor are of one level. */
const likeSize = 1.12;

/** Levels from 1 by size, the largest first; at most three. */
export function levelsBySize(sizes: readonly number[]): number[] {
  const steps: number[] = [];
  for (const size of [...sizes].sort((a, b) => b - a)) {
    const last = steps.at(-1);
    if (last === undefined || size * likeSize < last) steps.push(size);
  }
  return sizes.map((size) => Math.min(3, steps.findIndex((step) => size * likeSize >= step) + 1));
}
