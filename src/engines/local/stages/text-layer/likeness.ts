/** Letters that a recogniser takes for one another where a word does not tell, or whose capitals look like them: as one. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[Oo°º]/gu, '0'],
  [/[Iil|!]/gu, '1'],
];

/** What is compared: letters and digits without their marks. */
export function bare(text: string): string {
  const letters = text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
  const one = letters.replace(/[CKPSUVWXZ]/gu, (letter) => letter.toLowerCase());
  return alike.reduce((form, [which, letter]) => form.replace(which, letter), one);
}

/** A small letter may be drawn as a small capital, but no capital as a small letter. */
const isDrawnAs = (told: string, read: string) => told === read || told.toUpperCase() === read;

/** How much of what is told is read, 0 to 1: the longest common subsequence of two bare texts in the longer of them. */
export function likeness(told: string, read: string): number {
  const [a, b] = [Array.from(told), Array.from(read)];
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : common(a, b) / longest;
}

function common(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      row.push(isDrawnAs(character, b[j - 1]!) ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!));
    }
    before = row;
  }
  return before[b.length]!;
}
