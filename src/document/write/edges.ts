/** A text in three: the white space it begins with, what is inside, the white space it ends with. */
export function edges(text: string): { readonly before: string; readonly inside: string; readonly after: string } {
  const inside = text.trim();
  const start = text.length - text.trimStart().length;
  return { before: text.slice(0, start), inside, after: text.slice(start + inside.length) };
}
