/**
 * Where each code unit of a text begins, and where the last one ends, from the middles of its characters: a character reaches half-way
 * to its neighbours, the first and the last to the ends of the line, at 0 and 1.
 * @param middles one for each character (code point)
 */
export function characterEdges(text: string, middles: readonly number[]): number[] {
  const edges = Array.from(text).flatMap((character, i) => {
    const edge = i === 0 ? 0 : (middles[i - 1]! + middles[i]!) / 2;
    return Array.from({ length: character.length }, () => edge);
  });
  return [...edges, 1];
}
