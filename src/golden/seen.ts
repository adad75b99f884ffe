/**
 * What was seen of a page, in a form of its own: nothing here is a type of the product, so that those may change without the
 * recorded pages.
 */

/** One thing that was asked of a page's pixels and what they answered. */
export type Sight = readonly [
  step: string,
  /** What must be the same: which recogniser, whether the page was turned first. */
  about: string,
  /** What must be nearly the same: pixels, mostly. */
  at: readonly number[],
  answer: Json,
];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A page without its pixels. */
export interface Seen {
  /** Of the raster that was read. */
  readonly width: number;
  readonly height: number;
  /** Width and height of the caller's image. */
  readonly source: readonly number[];
  /** Takes a pixel of that raster to one of the caller's image: a b c d e f as in SVG. */
  readonly toSource: readonly number[];
  /** What a PDF itself says of its text. */
  readonly layer?: Json;
  readonly sights: readonly Sight[];
}

/** A number with so many decimals. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const steps = digits.length ** 2 - 1;

/** Numbers from 0 to 1 as two letters each: a page has thousands of them. */
export function packFractions(values: readonly number[]): string {
  return values
    .map((value) => {
      const step = Math.round(Math.min(1, Math.max(0, value)) * steps);
      return digits[Math.floor(step / digits.length)]! + digits[step % digits.length]!;
    })
    .join('');
}

export function unpackFractions(packed: string): number[] {
  return Array.from({ length: packed.length / 2 }, (_, i) => {
    const [high, low] = [packed[2 * i]!, packed[2 * i + 1]!].map((letter) => digits.indexOf(letter));
    return (high! * digits.length + low!) / steps;
  });
}

/** One sight a line, so that a page that was seen anew can be compared with what it was. */
export function formatSeen({ sights, ...page }: Seen): string {
  const head = JSON.stringify(page).slice(0, -1);
  return `${head},"sights":[\n${sights.map((sight) => JSON.stringify(sight)).join(',\n')}\n]}\n`;
}
