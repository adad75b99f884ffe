import { existsSync, readFileSync } from 'node:fs';
import { tableHtml } from '../document/table/html.ts';
import { extract } from '../extract/extract.ts';
import { schemaOf } from '../extract/schema/schema-of.ts';
import { blocksResult } from '../tasks/blocks-result.ts';
import { recorded } from './golden.ts';
import { fileOf, pageNames, wishesOf } from './page-file.ts';
import { pageReader } from './read-answers.ts';

/** A recorded page whose truth is known, and what is answered now in the form it is scored in. */
export interface PageWithTruth {
  readonly name: string;
  readonly task: 'document' | 'table' | 'kie';
  /** As the script that drew it says: blocks, HTML, or values. */
  readonly expected: unknown;
  readonly answer: unknown;
}

/** Every recorded page with a truth.json, read anew. */
export async function withTruth(): Promise<PageWithTruth[]> {
  const pages: PageWithTruth[] = [];
  for (const name of pageNames().filter((each) => existsSync(fileOf(each, 'truth.json')))) {
    const { task, expected } = JSON.parse(readFileSync(fileOf(name, 'truth.json'), 'utf8')) as PageWithTruth;
    pages.push({ name, task, expected, answer: await answerOf(name, task) });
  }
  return pages;
}

async function answerOf(name: string, task: PageWithTruth['task']): Promise<unknown> {
  const wishes = wishesOf(name);
  const pageFor = pageReader(wishes, recorded(name).from);
  if (task === 'document') return blocksResult([await pageFor('blocks')]);
  if (task === 'table') return ((await pageFor('tables')).tables ?? []).map(tableHtml).join('\n');
  return extract([await pageFor('fields')], schemaOf(wishes.schema, 'schema')).values;
}
