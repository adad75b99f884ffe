import { readsFromTheRight } from '../../text/scripts.ts';
import type { Table, TableCell } from '../../types/table.ts';

/** Number formats by their place among the styles of a workbook; the first style is text that wraps. */
export type NumberFormats = Map<string, number>;

/** A printed number that a spreadsheet can hold without loss: no leading zeros, no more digits than a double has. */
const printedNumber = /^(-?)(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(\.\d+)?$/;
const mostDigits = 15;

/** A table as a worksheet of Office Open XML; merged cells stay merged, and one that is read from the right is shown so. New number formats are added to `formats`. */
export function sheetXml({ rows, cells }: Pick<Table, 'rows' | 'cells'>, formats: NumberFormats): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row).map((cell) => cellXml(cell, formats));
    return `<row r="${row + 1}">${own.join('')}</row>`;
  });
  const merged = cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => {
      const last = placeName(row + rowSpan - 1, column + columnSpan - 1);
      return `<mergeCell ref="${placeName(row, column)}:${last}"/>`;
    });
  const merges = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '';
  const views = readsFromTheRight(cells.map(({ text }) => text))
    ? '<sheetViews><sheetView rightToLeft="1" workbookViewId="0"/></sheetViews>'
    : '';
  return `${head}<worksheet xmlns="${spreadsheet}">${views}<sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function cellXml({ row, column, text }: TableCell, formats: NumberFormats): string {
  if (text === '') return '';
  const place = placeName(row, column);
  const number = printedNumber.exec(text);
  const digits = text.replaceAll(/[-.,]/g, '');
  if (!number || digits.length > mostDigits) {
    return `<c r="${place}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
  }
  const [, , whole = '', fraction = ''] = number;
  const format = (whole.includes(',') ? '#,##0' : '0') + fraction.replaceAll(/\d/g, '0');
  const style = formats.get(format) ?? formats.size;
  formats.set(format, style);
  return `<c r="${place}" s="${style + firstNumberStyle}"><v>${text.replaceAll(',', '')}</v></c>`;
}

/** Style 0 is the plain one, 1 wraps. */
const firstNumberStyle = 2;

/** The styles of a workbook: plain, wrapped, and one for each number format. */
export function stylesXml(formats: NumberFormats): string {
  const codes = [...formats.keys()];
  // Identifiers below 164 are taken by built-in formats.
  const own = codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
  const format = (attributes: string, inside = '') =>
    `<xf fontId="0" fillId="0" borderId="0" ${attributes}>${inside}</xf>`;
  const styles = [
    format('numFmtId="0" xfId="0"'),
    format('numFmtId="0" xfId="0" applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>'),
    ...codes.map((_, i) => format(`numFmtId="${164 + i}" xfId="0" applyNumberFormat="1"`)),
  ];
  return (
    `${head}<styleSheet xmlns="${spreadsheet}">${codes.length > 0 ? `<numFmts count="${codes.length}">${own}</numFmts>` : ''}` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${format('numFmtId="0"')}</cellStyleXfs>` +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** `A1` of row 0 and column 0; after `Z` comes `AA`. */
export function placeName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** XML 1.0 knows no control characters but tab and line ends. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
