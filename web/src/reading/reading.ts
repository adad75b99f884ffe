import type { BlockInfo, FieldInfo, Place } from '../api/answer.ts';

/** Something that was read, with its place. Its id is the same on the picture and beside it. */
export interface Located {
  readonly id: string;
  /** Page of the file, from 0. */
  readonly page: number;
  readonly place: Place;
  readonly confidence: number;
}

export interface Line extends Located {
  readonly text: string;
  readonly words: readonly { readonly text: string; readonly place: Place }[];
}

export interface Cell extends Located {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

export interface Table extends Located {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

export interface Formula extends Located {
  readonly latex: string;
}

/** A value of a form. One that wasn't found has no place. */
export interface Field extends Omit<FieldInfo, 'location' | 'page' | 'image'> {
  readonly id: string;
  readonly page: number;
  readonly place?: Place;
  /** The lines that prove it. */
  readonly proof: readonly string[];
}

export interface Block extends Located {
  readonly info: BlockInfo;
  /** Place in the reading order of its page, from 0. */
  readonly order: number;
  readonly table?: Table;
}

/** All that an answer says, in one vocabulary for every task. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly formulas: readonly Formula[];
  readonly fields: readonly Field[];
  readonly values: unknown;
  readonly blocks: readonly Block[];
}

export const emptyReading: Reading = {
  text: '',
  lines: [],
  tables: [],
  formulas: [],
  fields: [],
  values: undefined,
  blocks: [],
};
