import type { Quad } from './quad.ts';

/** What a line may be written in, in the order of the writing network's classes. */
export const writings = [
  /** Digits and signs alone too: they belong to every writing. */
  'latin',
  'chinese',
  'hangul',
  'cyrillic',
  'arabic',
  'hebrew',
  'greek',
  /** A writing that no recogniser knows. */
  'stranger',
  /** Strokes that say nothing. */
  'scribble',
] as const;

export type Writing = (typeof writings)[number];

/** A line in a writing that was not read, in the pixels of the caller's image. */
export interface UnreadLine {
  readonly quad: Quad;
  readonly writing: Writing;
  /** Whether nothing of it is among the page's lines: what was made of it says nothing. */
  readonly leftOut: boolean;
}
