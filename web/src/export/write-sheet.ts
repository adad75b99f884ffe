import { tablesXlsx } from '../../../src/document/table/xlsx.ts';
import type { Reading } from '../reading/reading.ts';
import { tablesOf } from './to-types.ts';

/** Tables as a workbook; of a form, its fields as one sheet. */
export function writeSheet(reading: Reading): Uint8Array {
  const tables = tablesOf(reading);
  if (tables.length > 0) return tablesXlsx(tables);
  const cells = reading.fields.flatMap(({ path, value, confidence }, row) =>
    [path, value === null || value === undefined ? '' : String(value)].map((text, column) => ({
      ...{ row, column, rowSpan: 1, columnSpan: 1, text, confidence },
      quad: [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ] as const,
    })),
  );
  return tablesXlsx([{ rows: reading.fields.length, cells }]);
}
