import type { BlockInfo } from '../api/answer.ts';
import type { Block, Cell, Reading } from './reading.ts';
import { textRuns } from './text-runs.ts';

/** Corrections of a person: what was read, by its id, as it should be. */
export type Edits = Readonly<Record<string, string>>;

/** A reading with a person's corrections in it; what they touched is sure. */
export function corrected(reading: Reading, edits: Edits): Reading {
  if (Object.keys(edits).length === 0) return reading;
  const sure = <T extends { readonly id: string; readonly confidence: number }>(
    item: T,
    put: (text: string) => Partial<T>,
  ): T => {
    const text = edits[item.id];
    return text === undefined ? item : { ...item, ...put(text), confidence: 1 };
  };
  const cells = (all: readonly Cell[]) => all.map((cell) => sure(cell, (text) => ({ text })));
  const block = (item: Block): Block => ({
    ...sure(item, (text) => ({ info: withText(item.info, text) })),
    ...(item.table && { table: { ...item.table, cells: cells(item.table.cells) } }),
  });
  const fields = reading.fields.map((field) => sure(field, (value) => ({ value })));
  return {
    text: textRuns(reading)
      .map((run) => (run.line === undefined ? run.text : (edits[run.line] ?? run.text)))
      .join(''),
    lines: reading.lines.map((line) => sure(line, (text) => ({ text, words: [] }))),
    tables: reading.tables.map((table) => ({ ...table, cells: cells(table.cells) })),
    formulas: reading.formulas.map((formula) => sure(formula, (latex) => ({ latex }))),
    fields,
    values: fields.reduce(
      (values, { id, path, value }) => (id in edits ? withValue(values, path, value) : values),
      reading.values,
    ),
    blocks: reading.blocks.map(block),
  };
}

function withText(info: BlockInfo, text: string): BlockInfo {
  if (info.latex !== undefined) return { ...info, text, latex: text };
  if (!info.items) return { ...info, text, content: [{ text }] };
  const lines = text.split('\n');
  return { ...info, text, items: info.items.map((item, i) => ({ ...item, content: [{ text: lines[i] ?? '' }] })) };
}

/** The values with one of them, `store.name` or `items[0].amount`, put in its place. */
function withValue(values: unknown, path: string, value: unknown): unknown {
  const steps = path.split(/\.|\[(\d+)\]/).filter((step) => step !== undefined && step !== '');
  const put = (into: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return value;
    if (Array.isArray(into)) return into.map((each, i) => (String(i) === step ? put(each, rest) : each));
    const object = typeof into === 'object' && into !== null ? (into as Record<string, unknown>) : {};
    return { ...object, [step]: put(object[step], rest) };
  };
  return put(values, steps);
}
