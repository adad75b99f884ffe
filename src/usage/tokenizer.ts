import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { encodePiece, type Merges, readMerges } from './bpe.ts';

const file = new URL('../../models/tokenizer.bin.br', import.meta.url);

/**
 * How Qwen's tokenizer cuts text before it encodes each piece on its own: contractions, words with the one character
 * before them, single digits, punctuation with the line ends after it, white space. (Its "ignore case" group is
 * spelled out: this engine has no inline flags.)
 */
const piecePattern =
  /'(?:[sStTmMdD]|[rR][eE]|[vV][eE]|[lL][lL])|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu;

const encoder = new TextEncoder();
let loaded: Merges | undefined;

/** The vocabulary, read on first use: about 4 MB in memory. */
function merges(): Merges {
  loaded ??= readMerges(brotliDecompressSync(readFileSync(file)));
  return loaded;
}

/**
 * How many tokens Qwen's tokenizer makes of a text. Names of special tokens in it count as ordinary text:
 * what is counted was typed or read, never a template.
 */
export function countTokens(text: string): number {
  let count = 0;
  for (const [piece] of text.normalize('NFC').matchAll(piecePattern)) {
    count += encodePiece(encoder.encode(piece), merges()).length;
  }
  return count;
}

/**
 * The longest start of a text that takes at most `max` tokens; the text itself when it takes no more.
 * A character whose bytes would be cut apart is left out.
 */
export function truncateTokens(text: string, max: number): string {
  const normal = text.normalize('NFC');
  let count = 0;
  for (const match of normal.matchAll(piecePattern)) {
    const bytes = encoder.encode(match[0]);
    const starts = encodePiece(bytes, merges());
    if (count + starts.length > max) {
      return normal.slice(0, match.index) + decodeWhole(bytes.subarray(0, starts[max - count]));
    }
    count += starts.length;
  }
  return text;
}

/** Decodes UTF-8 up to the last character that is whole. */
function decodeWhole(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
}
