import { strToU8, zipSync } from 'fflate';
import type { Table } from '../../types/table.ts';
import { head, type NumberFormats, sheetXml, spreadsheet, stylesXml } from './xlsx-sheet.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Tables as a workbook of Office Open XML (ECMA-376), a sheet for each. Merged cells stay merged; numbers are numbers and look as
 * printed; all else is text. A workbook needs a sheet: without a table it has an empty one.
 */
export function tablesXlsx(tables: readonly Pick<Table, 'rows' | 'cells'>[]): Uint8Array {
  const formats: NumberFormats = new Map();
  const sheets = (tables.length > 0 ? tables : [{ rows: 0, cells: [] }]).map((table) => sheetXml(table, formats));
  const parts = sheets.map((xml, i) => ({
    xml,
    name: `worksheets/sheet${i + 1}.xml`,
    id: `rId${i + 1}`,
    number: i + 1,
  }));
  const styles = `rId${parts.length + 1}`;
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
      parts
        .map(({ name }) => `<Override PartName="/xl/${name}" ContentType="${contentType}.worksheet+xml"/>`)
        .join('') +
      '</Types>',
    '_rels/.rels':
      `${head}<Relationships xmlns="${packageRelations}">` +
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>` +
      parts.map(({ number, id }) => `<sheet name="Table ${number}" sheetId="${number}" r:id="${id}"/>`).join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${packageRelations}">` +
      parts
        .map(({ name, id }) => `<Relationship Id="${id}" Type="${relations}/worksheet" Target="${name}"/>`)
        .join('') +
      `<Relationship Id="${styles}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(parts.map(({ name, xml }) => [`xl/${name}`, xml])),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  // A fixed date: the same tables give the same bytes.
  return zipSync(bytes, { mtime: new Date(1980, 0, 1) });
}
