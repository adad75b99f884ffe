/** Words from which on a text that ends like a sentence is one, and those from which on it is one whatever its end. */
const fewest = 4;
const many = 7;

/**
 * Whether a text is a sentence of running text, not a name or a label: "Send both pages to the town hall." Most of its words
 * after the first begin small, and a short one holds no number; in scripts without spaces it ends with their full stop.
 */
export function isSentence(plain: string): boolean {
  const text = plain.trim();
  if (/\p{Script=Han}{4}/u.test(text)) return /[。！？]$|\p{Script=Han}[.!?]$/u.test(text);
  const words = text.split(/\s+/u);
  const [ends, number] = [/[.!?]$/u.test(text), /\d/u.test(text)];
  if (words.length < (ends && !number ? fewest : many) || (number && !ends)) return false;
  return 2 * words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length >= words.length - 1;
}
