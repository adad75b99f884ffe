import type { ValueType } from '../values/value-type.ts';

/** Something documents say, the words they print for it and what its value looks like. */
export interface Concept {
  readonly id: string;
  readonly type: ValueType;
  /** Printed labels and names of keys, in any language; the first of each language is the usual one. */
  readonly labels: readonly string[];
}

/** A concept from its labels, each list separated by `|`. */
export function concept(id: string, type: ValueType, ...labels: readonly string[]): Concept {
  return { id, type, labels: labels.flatMap((list) => list.split('|')) };
}
