import type { ValueType } from '../values/value-type.ts';

/** Something documents say, the words they print for it and what its value looks like. */
export interface Concept {
  readonly id: string;
  readonly type: ValueType;
  /** Printed labels and names of keys, in any language; the first is the usual one. */
  readonly labels: readonly string[];
}

/** Concepts from a text, one a line: its name, the type of its values and its labels with `|` between them. Indented lines go on with the labels. */
export function concepts(text: string): Concept[] {
  return text
    .trim()
    .split(/\n(?! )/u)
    .map((entry) => {
      const [, id, type, labels] = /^(\w+) (\w+)\s+(.+)$/su.exec(entry)!;
      return { id: id!, type: type as ValueType, labels: labels!.split(/\n\s+|\|/u) };
    });
}
