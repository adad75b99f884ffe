import { writeFile } from 'node:fs/promises';
import { parsePageRange } from '../image/page-range.ts';
import type { Page } from '../types/page.ts';
import { type FileOptions, textLayerModes } from '../types/request.ts';
import { formOf } from './document-forms.ts';
import { UsageError } from './exit-code.ts';
import type { ReadOptions } from './read-files.ts';
import { renderTables, tableFormatOf, workbook } from './render-tables.ts';
import { asTyped } from './stdin-name.ts';

/** Options of `read` that choose what it answers with. */
export interface FormOptions {
  readonly json?: boolean;
  readonly table?: string;
  readonly to?: string;
  readonly out?: string;
}

/** How pages are read and told, and a file that is written. */
export interface ReadForm {
  readonly reading: Pick<ReadOptions, 'json' | 'tables' | 'blocks' | 'words' | 'render'>;
  readonly write?: (bytes: Uint8Array, pages: readonly Page[], name: string) => Promise<void>;
}

const silent = () => undefined;

/**
 * What `read` answers with.
 * @param files how many there are
 * @throws UsageError for a form that isn't known, two of them, or one that needs a place
 */
export function readForm({ json = false, table, to, out }: FormOptions, files: number): ReadForm {
  if (Number(json) + Number(table !== undefined) + Number(to !== undefined) > 1) {
    throw new UsageError('--json, --table and --to are different answers: take one of them');
  }
  if (to !== undefined) return documentForm(asTyped(to), out, files);
  if (table !== undefined) return tableForm(asTyped(table), out, files);
  if (out !== undefined) throw new UsageError('--out belongs to --to or --table: say what is written there');
  return { reading: { json } };
}

function documentForm(name: string, out: string | undefined, files: number): ReadForm {
  const form = formOf(name);
  if (files !== 1) throw new UsageError(`--to ${name} writes one document, these are ${files} files`);
  if (out === undefined) {
    if (!form.isText) throw new UsageError(`--to ${name} needs --out FILE to write to`);
    return {
      reading: { json: false, ...form.needs, render: silent },
      write: async (bytes, pages, file) => void process.stdout.write(`${await form.write(bytes, pages, file)}\n`),
    };
  }
  return {
    reading: { json: false, ...form.needs, render: silent },
    write: async (bytes, pages, file) => {
      const document = await form.write(bytes, pages, file);
      await writeFile(asTyped(out), form.isText ? `${document}\n` : document);
    },
  };
}

function tableForm(name: string, out: string | undefined, files: number): ReadForm {
  const format = tableFormatOf(name);
  const reading = { json: false, tables: true };
  if (format !== 'xlsx') {
    return { reading: { ...reading, render: (file, pages, heading) => renderTables(file, pages, format, heading) } };
  }
  if (out === undefined) throw new UsageError('--table xlsx needs --out FILE to write to');
  if (files !== 1) throw new UsageError(`--table xlsx writes one file, these are ${files}`);
  return {
    reading: { ...reading, render: silent },
    write: async (_, pages) => writeFile(asTyped(out), workbook(pages)),
  };
}

/**
 * How files of several pages are read.
 * @throws UsageError for pages or a mode that can't be understood
 */
export function fileOptions({
  pages,
  textLayer,
}: {
  readonly pages?: unknown;
  readonly textLayer?: unknown;
}): FileOptions {
  const spans = pages === undefined ? undefined : parsePageRange(asTyped(pages));
  if (pages !== undefined && !spans) throw new UsageError('--pages takes pages from 1 on, as in 1-3,7 or 5-');
  const mode = textLayerModes.find((each) => each === textLayer);
  if (textLayer !== undefined && !mode) {
    throw new UsageError(`--text-layer takes ${textLayerModes.join(', ')}, not "${asTyped(textLayer)}"`);
  }
  return { pages: spans, textLayer: mode };
}
