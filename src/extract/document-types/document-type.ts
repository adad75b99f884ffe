/** Where a value without a label stands. */
export interface Rule {
  /** Names of concepts in the lexicon that the value answers, by spaces. */
  readonly of: string;
  /** The value has this form; else the form of the first concept's type. */
  readonly form?: RegExp;
  /** The value stands in groups on one row, each of this form; `form` holds for all of them together. */
  readonly groups?: RegExp;
  /** Beside another concept's value that was found already. */
  readonly beside?: readonly [side: 'left' | 'right' | 'row' | 'below' | 'above', concept: string];
  /** On the row of a text of this form, to its right. */
  readonly row?: RegExp;
  /** Part of the page, from 0 (top) to 1 (bottom). */
  readonly zone?: readonly [from: number, to: number];
  /** Which of several, from 0, counted in rows from the top and along each row; without it all are possible. */
  readonly nth?: number;
}

/** A kind of document: what gives it away, and where it prints values without labels. */
export interface DocumentType {
  /** Words and forms that such a document shows: one says what it may be, two say what it is. */
  readonly signs: readonly RegExp[];
  readonly rules: readonly Rule[];
  /** Concepts it prints without a label where no rule says. */
  readonly unlabelled?: readonly string[];
}
