import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { BlockInfo, Span } from '../api/answer.ts';
import { t } from '../i18n/t.ts';
import type { Block } from '../reading/reading.ts';
import { current, reading } from '../store/documents.ts';
import { selected } from '../store/view.ts';
import { Chunks } from '../ui/chunks.tsx';
import { Editor, editing, listKeys, onDoubleClick } from './editing.tsx';
import { Maths } from './maths.tsx';
import { TableGrid } from './table-grid.tsx';
import { pointing, useHighlight } from './use-highlight.ts';

/** A document as it reads, block by block. */
export function BlocksView() {
  const ref = useRef<HTMLDivElement>(null);
  useHighlight(ref);
  const { blocks } = reading.value;
  return (
    <div
      ref={ref}
      class="blocks-view"
      role="group"
      tabIndex={0}
      aria-label={t('task.document')}
      {...pointing}
      onDblClick={onDoubleClick}
      onKeyDown={listKeys(() => blocks.map(({ id }) => id))}
    >
      <Chunks
        items={blocks}
        size={12}
        guess={90}
        wanted={(block) => block.id === selected.value}
        render={(block, i) => (
          <BlockPart key={block.id} block={block} newPage={i > 0 && blocks[i - 1]?.page !== block.page} />
        )}
      />
    </div>
  );
}

function BlockPart({ block, newPage }: { readonly block: Block; readonly newPage: boolean }) {
  const edited = current.value?.edits.value[block.id] !== undefined;
  return (
    <>
      {newPage && (
        <p class="page-break">
          <span>{t('page.number', { number: block.page + 1 })}</span>
        </p>
      )}
      <div data-id={block.id} class={`block kind-${block.info.kind}${edited ? ' edited' : ''}`}>
        <span class="block-kind" aria-hidden="true">
          {block.order + 1}
        </span>
        {editing.value === block.id && !block.table ? (
          <Editor id={block.id} text={block.info.text} original={originalOf(block.id)} />
        ) : (
          <Content block={block} />
        )}
      </div>
    </>
  );
}

const originalOf = (id: string) => current.value?.raw.value.blocks.find((block) => block.id === id)?.info.text ?? '';

function Content({ block: { info, table } }: { readonly block: Block }): JSX.Element {
  if (table) return <TableGrid table={table} />;
  switch (info.kind) {
    case 'title':
      return (
        <h3 class="doc-title">
          <Spans of={info.content} />
        </h3>
      );
    case 'heading':
      return (
        <h4 class={`doc-heading level-${Math.min(4, info.level ?? 1)}`}>
          <Spans of={info.content} />
        </h4>
      );
    case 'formula':
      return (
        <p class="doc-formula">
          <Maths latex={info.latex ?? info.text} display />
          {info.number !== undefined && <span>({info.number})</span>}
        </p>
      );
    case 'code':
      return <pre class="doc-code">{info.text}</pre>;
    case 'figure':
      return <p class="doc-figure">{t('block.figure')}</p>;
    case 'list':
      return <List info={info} />;
    default:
      return <p>{info.content ? <Spans of={info.content} /> : info.text}</p>;
  }
}

const List = ({ info }: { readonly info: BlockInfo }) => (
  <ul class="doc-list">
    {(info.items ?? []).map((item, i) => (
      <li key={i} style={{ marginInlineStart: `${item.depth * 1.4}em` }}>
        <span class="doc-mark">{item.mark}</span>
        <span>
          <Spans of={item.content} />
        </span>
      </li>
    ))}
  </ul>
);

const Spans = ({ of = [] }: { readonly of?: readonly Span[] | undefined }) => (
  <>
    {of.map((span, i) => {
      if ('latex' in span) return <Maths key={i} latex={span.latex} />;
      const text = span.italic ? <em>{span.text}</em> : span.text;
      return span.bold ? <strong key={i}>{text}</strong> : <span key={i}>{text}</span>;
    })}
  </>
);
