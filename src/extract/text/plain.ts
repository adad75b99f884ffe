/**
 * The text in ASCII forms of the same length: full-width letters, digits and punctuation, dashes, quotes and odd spaces.
 * An index into the result is an index into the text.
 */
export function toPlain(text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) plain += String.fromCharCode(code - 0xfee0);
    else plain += same.get(text[i]!) ?? text[i];
  }
  return plain;
}

/** Pairs of what is printed and its plain form. */
const pairs = '\u3000 \u00a0 ￥¥，,。.、,【[】]〔(〕)“"”"‘\'’\'–-—-−-‐-‑-∶:';
const same: ReadonlyMap<string, string> = new Map(
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!] as const),
);
