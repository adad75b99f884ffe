import { readPage } from '../engines/local/read-page.ts';
import type { RunStep } from '../engines/local/steps.ts';
import { extract } from '../extract/extract.ts';
import { schemaOf } from '../extract/schema/schema-of.ts';
import { documentForms } from '../forms/documents.ts';
import { noPress } from '../forms/form.ts';
import { tablesResult } from '../forms/tables-result.ts';
import type { TextLayer } from '../image/pdf/read-text-layer.ts';
import { createSlabs } from '../runtime/slabs.ts';
import { blocksResult } from '../tasks/blocks-result.ts';
import { formulasResult } from '../tasks/formulas-result.ts';
import { wordsInfo } from '../tasks/words-info.ts';
import type { Page } from '../types/page.ts';
import type { Raster } from '../types/raster.ts';
import type { PageFeature } from '../types/wants.ts';
import type { AnswerName, Wishes } from './page-file.ts';
import { printBlocks, printFields, printFormulas, printLines, printTables } from './print.ts';

/** What each answer needs of a page, as its task asks for it. */
const needs: Readonly<Record<AnswerName, keyof typeof readings>> = {
  ...{ text: 'text', lines: 'text', tables: 'tables', fields: 'fields', formulas: 'formulas' },
  ...{ blocks: 'document', markdown: 'document', latex: 'document', html: 'document' },
};

const readings = {
  text: [],
  tables: ['tables'],
  document: ['blocks', 'scripts'],
  fields: ['checkboxes'],
  formulas: ['formulas'],
} satisfies Record<string, readonly PageFeature[]>;

const slabs = createSlabs(2 ** 26);

/** What a page is read from. */
export interface ReadFrom {
  readonly raster: Raster;
  /** Width and height of the caller's image. */
  readonly source: readonly number[];
  readonly layer: TextLayer | undefined;
  readonly run: RunStep;
}

/** A page as it reaches the task of an answer; what several need is read once. */
export function pageReader(
  { rotate = false, languages }: Wishes,
  { raster, source, layer, run }: ReadFrom,
): (name: AnswerName) => Promise<Page> {
  const known = new Map<string, Promise<Page>>();
  return (name) => {
    const reading = needs[name];
    const features = new Set<PageFeature>([...readings[reading], ...(languages ? (['scripts'] as const) : [])]);
    const from = { raster, wants: { features, languages }, enableRotate: rotate, layer };
    const page =
      known.get(reading) ??
      readPage(from, run, slabs).then((read) => ({
        ...{ image: 0, index: 0, width: source[0]!, height: source[1]! },
        ...read,
      }));
    known.set(reading, page);
    return page;
  };
}

/** Every answer to a page as text that people can compare. */
export async function readAnswers(wishes: Wishes, from: ReadFrom): Promise<string> {
  const pageFor = pageReader(wishes, from);
  const sections: string[] = [];
  for (const name of wishes.want) {
    sections.push(`== ${name}\n${await print(name, await pageFor(name), wishes.schema)}\n`);
  }
  return sections.join('\n');
}

async function print(name: AnswerName, page: Page, schema: Wishes['schema']): Promise<string> {
  switch (name) {
    case 'text':
      return page.text;
    case 'lines':
      return printLines(wordsInfo([page]), page.rotation);
    case 'blocks':
      return printBlocks(blocksResult([page]));
    case 'markdown':
    case 'latex':
    case 'html':
      return documentOf(page, name);
    case 'tables':
      return printTables(tablesResult([page]));
    case 'formulas':
      return printFormulas(formulasResult([page]));
    case 'fields':
      return printFields(extract([page], schemaOf(schema, 'schema')), page.checkboxes ?? []);
  }
}

async function documentOf(page: Page, name: 'markdown' | 'latex' | 'html'): Promise<string> {
  const { push, end } = documentForms[name].writer(true);
  return push(page) + (await end(noPress)).text;
}
