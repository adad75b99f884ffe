import { useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { reading } from '../store/documents.ts';
import { listKeys, onDoubleClick } from './editing.tsx';
import { TableGrid } from './table-grid.tsx';
import { pointing, useHighlight } from './use-highlight.ts';

/** The tables of an answer, one below the other. */
export function TablesView() {
  const ref = useRef<HTMLDivElement>(null);
  useHighlight(ref);
  const { tables } = reading.value;
  return (
    <div
      ref={ref}
      class="tables-view"
      role="group"
      {...pointing}
      onDblClick={onDoubleClick}
      onKeyDown={listKeys(() => tables.flatMap(({ cells }) => cells.map(({ id }) => id)))}
    >
      {tables.map((table, i) => (
        <figure key={table.id} class="table-figure">
          <figcaption data-id={table.id}>
            {t('table.caption', {
              number: i + 1,
              rows: table.rows,
              columns: table.columns,
              percent: Math.round(table.confidence * 100),
            })}
          </figcaption>
          <TableGrid table={table} />
        </figure>
      ))}
    </div>
  );
}
