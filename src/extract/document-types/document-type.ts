import type { ValueType } from '../values/value-type.ts';

/** Where a value without a label stands. */
export interface Rule {
  /** Name of the concept in the lexicon. */
  readonly concept: string;
  readonly type: ValueType;
  /** The value has this form; else whatever its type finds. Written for this page of data, never a caller's. */
  readonly form?: RegExp;
  /** The value stands in groups on one row, each of this form; `form` holds for all of them together. */
  readonly groups?: RegExp;
  /** Beside another concept's value that was found already. */
  readonly beside?: { readonly concept: string; readonly side: 'left' | 'right' | 'row' | 'below' | 'above' };
  /** On the row of a text of this form, to its right. */
  readonly row?: RegExp;
  /** Between two others, from top to bottom. */
  readonly between?: readonly [concept: string, concept: string];
  /** Part of the page, from 0 (top) to 1 (bottom). */
  readonly zone?: readonly [from: number, to: number];
  /** Which of several, from 0, counted in rows from the top and along each row; without it all are possible. */
  readonly nth?: number;
  /** What is cut off the end of the text. */
  readonly without?: RegExp;
  /** 0 to 1. */
  readonly score: number;
}

/** A kind of document: what gives it away, and where it prints values without labels. */
export interface DocumentType {
  readonly name: string;
  /** Words and forms that such a document shows, with how much each counts; 1 together is a sure sign. */
  readonly anchors: readonly (readonly [form: RegExp, weight: number])[];
  readonly rules: readonly Rule[];
}
