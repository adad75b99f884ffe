import type { Place } from '../api/answer.ts';
import type { Reading } from '../reading/reading.ts';
import type { Layer } from '../store/view.ts';

/** A place that is drawn on the picture. */
export interface Mark {
  readonly id: string;
  readonly place: Place;
  readonly confidence: number;
  /** What is written over it where the text is shown in place. */
  readonly text: string;
  /** Its number in the reading order, where that is shown. */
  readonly number?: number;
  readonly kind?: string;
}

/** The layers that a reading has, the most telling first. */
export function layersOf({ lines, blocks, tables }: Reading): Layer[] {
  return [
    ...(blocks.length > 0 ? (['blocks'] as const) : []),
    ...(tables.length > 0 || blocks.some(({ table }) => table) ? (['cells'] as const) : []),
    ...(lines.length > 0 ? (['lines'] as const) : []),
    ...(lines.some(({ words }) => words.length > 0) ? (['words'] as const) : []),
  ];
}

/** What is drawn of one page. Without a choice: what the task answers with. */
export function marksOf(reading: Reading, page: number, layer: Layer | 'auto'): Mark[] {
  const here = <T extends { readonly page: number }>(items: readonly T[]) => items.filter((item) => item.page === page);
  if (layer === 'auto') {
    if (reading.fields.length > 0) return fieldMarks(here(reading.fields));
    if (reading.formulas.length > 0)
      return here(reading.formulas).map((formula) => ({ ...formula, text: formula.latex }));
    return marksOf(
      reading,
      page,
      layersOf(reading)[0] === 'blocks' && reading.tables.length > 0 ? 'cells' : (layersOf(reading)[0] ?? 'lines'),
    );
  }
  if (layer === 'blocks') {
    return here(reading.blocks).map((block) => ({
      ...{ id: block.id, place: block.place, confidence: block.confidence },
      ...{ text: '', number: block.order + 1, kind: block.info.kind },
    }));
  }
  if (layer === 'cells') {
    const tables = [...reading.tables, ...reading.blocks.flatMap(({ table }) => table ?? [])];
    return here(tables.flatMap(({ cells }) => cells));
  }
  if (layer === 'words') {
    return here(reading.lines).flatMap((line) =>
      line.words.map((word) => ({ id: line.id, place: word.place, confidence: line.confidence, text: word.text })),
    );
  }
  return here(reading.lines);
}

function fieldMarks(fields: Reading['fields']): Mark[] {
  return fields.flatMap(({ id, place, confidence, value, path }) =>
    place ? [{ id, place, confidence, text: String(value ?? ''), kind: path }] : [],
  );
}

/** Where something of a reading lies, whatever is drawn. */
export function placeOf(reading: Reading, id: string): { readonly page: number; readonly place: Place } | undefined {
  const cells = () =>
    [...reading.tables, ...reading.blocks.flatMap(({ table }) => table ?? [])].flatMap((table) => table.cells);
  const all =
    { l: reading.lines, f: reading.formulas, k: reading.fields, b: reading.blocks, t: reading.tables }[id[0] ?? ''] ??
    [];
  const found = id.includes('.') ? cells().find((cell) => cell.id === id) : all.find((item) => item.id === id);
  return found?.place && { page: found.page, place: found.place };
}
