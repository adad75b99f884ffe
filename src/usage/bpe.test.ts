import { describe, expect, it } from 'vitest';
import { encodePiece, readMerges } from './bpe.ts';

/** A file of the given merges, as the build script writes it. */
function fileOf(merges: readonly (readonly [number, number])[]): Uint8Array {
  const file = new Uint8Array(merges.length * 6);
  merges.forEach((pair, i) => {
    pair.forEach((symbol, side) => {
      for (let plane = 0; plane < 3; plane++) file[(side * 3 + plane) * merges.length + i] = symbol >> (8 * plane);
    });
  });
  return file;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const [a, b, c] = [97, 98, 99];

describe('encodePiece', () => {
  it('joins the lowest merge first', () => {
    // "bc" ranks before "ab", so "abc" is a + bc.
    const merges = readMerges(
      fileOf([
        [b, c],
        [a, b],
      ]),
    );
    expect(encodePiece(bytes('abc'), merges)).toEqual([0, 1]);
    expect(encodePiece(bytes('aba'), merges)).toEqual([0, 2]);
  });

  it('joins the leftmost of equals', () => {
    const merges = readMerges(fileOf([[a, a]]));
    expect(encodePiece(bytes('aaa'), merges)).toEqual([0, 2]);
    expect(encodePiece(bytes('aaaa'), merges)).toEqual([0, 2]);
  });

  it('joins what it joined', () => {
    const merges = readMerges(
      fileOf([
        [a, a],
        [256, 256],
        [257, b],
      ]),
    );
    expect(encodePiece(bytes('aaaab'), merges)).toEqual([0]);
    expect(encodePiece(bytes('aaaaaab'), merges)).toEqual([0, 4, 6]);
  });

  it('takes nothing apart where nothing joins', () => {
    const merges = readMerges(fileOf([[a, b]]));
    expect(encodePiece(bytes('ccc'), merges)).toEqual([0, 1, 2]);
    expect(encodePiece(bytes(''), merges)).toEqual([]);
  });
});
