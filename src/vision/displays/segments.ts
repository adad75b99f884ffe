/** The bars of a seven-segment digit, clockwise from the top, then the one in the middle, as displays' data sheets name them. */
export type Segment = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

/** What shines, in the order of the alphabet, and what it says; 6, 7 and 9 are drawn in two ways. */
const signs: ReadonlyMap<string, string> = new Map([
  ['abcdef', '0'],
  ['bc', '1'],
  ['abdeg', '2'],
  ['abcdg', '3'],
  ['bcfg', '4'],
  ['acdfg', '5'],
  ['acdefg', '6'],
  ['cdefg', '6'],
  ['abc', '7'],
  ['abcf', '7'],
  ['abcdefg', '8'],
  ['abcdfg', '9'],
  ['abcfg', '9'],
  ['abcefg', 'A'],
  ['adef', 'C'],
  ['bcdeg', 'd'],
  ['adefg', 'E'],
  ['aefg', 'F'],
  ['bcefg', 'H'],
  ['def', 'L'],
  ['ceg', 'n'],
  ['cdeg', 'o'],
  ['abefg', 'P'],
  ['eg', 'r'],
  ['defg', 't'],
  ['bcdef', 'U'],
  ['g', '-'],
]);

/** The sign that segments make; undefined for what is none, and where one is there twice. */
export function signOf(segments: readonly Segment[]): string | undefined {
  return signs.get([...segments].sort().join(''));
}
