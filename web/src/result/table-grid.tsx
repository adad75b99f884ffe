import { t } from '../i18n/t.ts';
import { groupBy } from '../reading/group-by.ts';
import type { Cell, Table } from '../reading/reading.ts';
import { current } from '../store/documents.ts';
import { overlay } from '../store/view.ts';
import { surenessOf } from '../viewer/colours.ts';
import { Editor, editing } from './editing.tsx';

/** A table as a grid; every cell is bound to its place. */
export function TableGrid({ table }: { readonly table: Table }) {
  const rows = groupBy(table.cells, ({ row }) => row);
  return (
    <div
      class="grid-scroll"
      tabIndex={0}
      role="group"
      aria-label={t('table.label', { rows: table.rows, columns: table.columns })}
    >
      <table class="grid">
        <tbody>
          {Array.from({ length: table.rows }, (_, row) => (
            <tr key={row}>
              {(rows.get(row) ?? []).map((cell) => (
                <GridCell key={cell.id} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GridCell({ cell }: { readonly cell: Cell }) {
  const edited = current.value?.edits.value[cell.id] !== undefined;
  const sureness = cell.text === '' ? 'sure' : surenessOf(cell.confidence, overlay.value.threshold);
  return (
    <td
      data-id={cell.id}
      class={`run ${sureness}${edited ? ' edited' : ''}`}
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
    >
      {editing.value === cell.id ? <Editor id={cell.id} text={cell.text} original={originalOf(cell.id)} /> : cell.text}
    </td>
  );
}

function originalOf(id: string): string {
  const raw = current.value?.raw.value;
  const tables = [...(raw?.tables ?? []), ...(raw?.blocks.flatMap(({ table }) => table ?? []) ?? [])];
  return tables.flatMap(({ cells }) => cells).find((cell) => cell.id === id)?.text ?? '';
}
