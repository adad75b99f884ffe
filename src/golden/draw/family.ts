import type { Wishes } from '../page-file.ts';

/** Pages that differ in one number: somewhere along it the answer turns into another, and both sides are kept. */
export interface Family extends Pick<Wishes, 'want' | 'schema' | 'languages' | 'rotate'> {
  readonly name: string;
  /** What the number is, and between which values it is tried; steps finer than `step` make no difference to people. */
  readonly vary: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Style and body. */
  draw(value: number): string;
}

export const p = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

/** A table of texts; the first row is the head. */
export function grid(rows: readonly (readonly string[])[], attributes = ''): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table ${attributes}>${rows.map(row).join('')}</table>`;
}
