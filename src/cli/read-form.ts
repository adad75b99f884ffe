import { writeFile } from 'node:fs/promises';
import { documentForms } from '../forms/documents.ts';
import type { Form } from '../forms/form.ts';
import { tableForms } from '../forms/tables.ts';
import { parsePageRange } from '../image/page-range.ts';
import type { ReadResult } from '../library/read-result.ts';
import { languages } from '../types/language.ts';
import { type FileOptions, type TaskName, textLayerModes } from '../types/request.ts';
import { UsageError } from './exit-code.ts';
import { renderJson, renderText, underHeading } from './render-read.ts';
import { asTyped } from './stdin-name.ts';

/** Options of `read` that choose what it answers with. */
export interface FormOptions {
  readonly json?: boolean;
  readonly table?: string;
  readonly to?: string;
  readonly out?: string;
  /** Codes of languages, parted by commas. */
  readonly lang?: unknown;
}

/** What is asked about each file, and what is made of the answer. */
export interface ReadForm {
  readonly asks: { readonly task: TaskName; readonly taskConfig?: Readonly<Record<string, unknown>> };
  /**
   * What goes to standard output; undefined where nothing does.
   * @param several whether other files are read as well
   */
  render(name: string, answer: ReadResult, several: boolean): string | undefined;
  /** Writes a file. @param name of the one that was read */
  write?(answer: ReadResult, name: string): Promise<void>;
}

/** Names of the forms that `--to` and `--table` take. */
export const formNames = { to: Object.keys(documentForms), table: Object.keys(tableForms) } as const;

/**
 * What `read` answers with.
 * @param files how many there are
 * @throws UsageError for a form that isn't known, two of them, or one that needs a place
 */
export function readForm({ lang, ...form }: FormOptions, files: number): ReadForm {
  const { asks, ...rest } = formOfAnswer(form, files);
  if (lang === undefined) return { asks, ...rest };
  return { asks: { ...asks, taskConfig: { ...asks.taskConfig, languages: languagesNamed(asTyped(lang)) } }, ...rest };
}

/** @throws UsageError for a language that isn't known */
function languagesNamed(lang: string): string[] {
  const codes = lang.toLowerCase().split(',');
  const unknown = codes.find((code) => !languages.some((known) => known === code));
  if (unknown !== undefined) throw new UsageError(`--lang takes ${languages.join(', ')}, not "${unknown}"`);
  return codes;
}

function formOfAnswer({ json = false, table, to, out }: FormOptions, files: number): ReadForm {
  if (Number(json) + Number(table !== undefined) + Number(to !== undefined) > 1) {
    throw new UsageError('--json, --table and --to are different answers: take one of them');
  }
  if (to !== undefined) return documentForm(asTyped(to), out, files);
  if (table !== undefined) return tableForm(asTyped(table), out, files);
  if (out !== undefined) throw new UsageError('--out belongs to --to or --table: say what is written there');
  return {
    // Whatever is on the page is read; nobody has to know what that is before.
    asks: { task: 'multi_lan' },
    render: (name, { pages }, several) => (json ? renderJson(name, pages) : renderText(name, pages, several)),
  };
}

/** What a form of documents asks, and whether it is no text. @throws UsageError for a form that isn't known */
export function documentAsks(name: string): { readonly asks: ReadForm['asks']; readonly binary: boolean } {
  return { asks: asking('document_parsing', name), binary: formOf('to', name, documentForms).binary };
}

function documentForm(name: string, out: string | undefined, files: number): ReadForm {
  const form = formOf('to', name, documentForms);
  if (files !== 1) throw new UsageError(`--to ${name} writes one document, these are ${files} files`);
  const asks = asking('document_parsing', name);
  const wanted = ({ pages, text }: ReadResult) => {
    if (form.wants.some((feature) => feature === 'tables')) needTables(pages);
    return text;
  };
  if (out !== undefined) return { asks, render: () => undefined, write: writeTo(out, wanted) };
  if (form.binary) throw new UsageError(`--to ${name} needs --out FILE to write to`);
  return { asks, render: (_, answer) => wanted(answer) };
}

function tableForm(name: string, out: string | undefined, files: number): ReadForm {
  const form = formOf('table', name, tableForms);
  const asks = asking('table_parsing', name);
  if (!form.binary) {
    return {
      asks,
      render(file, { pages, ocrResult, text }, several) {
        needTables(pages);
        return form === tableForms.json ? JSON.stringify({ file, ...ocrResult }) : underHeading(file, text, several);
      },
    };
  }
  if (out === undefined) throw new UsageError(`--table ${name} needs --out FILE to write to`);
  if (files !== 1) throw new UsageError(`--table ${name} writes one file, these are ${files}`);
  return { asks, render: () => undefined, write: writeTo(out, ({ pages }) => needTables(pages)) };
}

/** A form's text without the code fence that the service puts around it. */
function asking(task: TaskName, name: string): ReadForm['asks'] {
  return { task, taskConfig: { output_format: name, fenced: false } };
}

function formOf(option: 'to' | 'table', name: string, forms: Readonly<Record<string, Form>>): Form {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (!form) throw new UsageError(`--${option} takes ${formNames[option].join(', ')}, not "${name}"`);
  return form;
}

function writeTo(out: string, check: (answer: ReadResult) => unknown): NonNullable<ReadForm['write']> {
  return async (answer) => {
    check(answer);
    await writeFile(asTyped(out), answer.file?.bytes ?? `${answer.text}\n`);
  };
}

/** @throws Error where no page has a table: an empty answer would be taken for one */
function needTables(pages: ReadResult['pages']): void {
  if (pages.every(({ tables = [] }) => tables.length === 0)) throw new Error('no table was found');
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
