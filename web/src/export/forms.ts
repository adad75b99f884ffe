import type { Reading } from '../reading/reading.ts';

/** Texts an answer can be had as. */
export const textForms = ['text', 'markdown', 'html', 'latex', 'csv', 'json'] as const;
export type TextForm = (typeof textForms)[number];

/** Files an answer can be had as. */
export const fileForms = ['xlsx', 'pdf', 'png'] as const;
export type FileForm = (typeof fileForms)[number];

/** The text forms that make sense of a reading, the most telling first. */
export function textFormsOf({ blocks, tables, formulas, fields }: Reading): TextForm[] {
  if (blocks.length > 0)
    return [
      'markdown',
      'html',
      'latex',
      'text',
      'json',
      ...(blocks.some(({ table }) => table) ? (['csv'] as const) : []),
    ];
  if (tables.length > 0) return ['html', 'markdown', 'csv', 'text', 'json'];
  if (formulas.length > 0) return ['latex', 'html', 'markdown', 'json'];
  if (fields.length > 0) return ['json', 'csv'];
  return ['text', 'json', 'csv'];
}

export function fileFormsOf(reading: Reading, hasPicture: boolean): FileForm[] {
  const sheet = reading.tables.length > 0 || reading.fields.length > 0 || reading.blocks.some(({ table }) => table);
  return [
    ...(sheet ? (['xlsx'] as const) : []),
    ...(hasPicture && reading.lines.length > 0 ? (['pdf'] as const) : []),
    ...(hasPicture ? (['png'] as const) : []),
  ];
}

/** Ending and type of the files. */
export const files: Record<TextForm | FileForm, readonly [ending: string, type: string]> = {
  text: ['txt', 'text/plain'],
  markdown: ['md', 'text/markdown'],
  html: ['html', 'text/html'],
  latex: ['tex', 'application/x-tex'],
  csv: ['csv', 'text/csv'],
  json: ['json', 'application/json'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pdf: ['pdf', 'application/pdf'],
  png: ['png', 'image/png'],
};
