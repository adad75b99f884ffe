import type { SchemaField, SchemaNode, SchemaObject } from '../extract/schema/schema.ts';
import type { ModelTraits } from '../types/question.ts';
import type { TaskName } from '../types/request.ts';
import type { TaskPlan } from './task.ts';
import { taskOf } from './tasks.ts';
import { valuesPlan } from './values/values-plan.ts';
import type { Unmet, Wish, WishForm } from './wish/wish.ts';

/** How a wish is answered. */
export interface WishPlan {
  readonly plan: TaskPlan;
  /** The task that answers. */
  readonly task: TaskName;
  readonly warnings: readonly string[];
}

const tableFormats: Readonly<Partial<Record<WishForm, string>>> = {
  csv: 'csv',
  markdown: 'md',
  html: 'html',
  json: 'json',
};

/** What a wish came with. */
interface WishContext {
  readonly prompt: string;
  readonly taskConfig: unknown;
  /** Whether the answer has to be JSON and nothing else. */
  readonly onlyJson: boolean;
  /** What the model writes documents as where nobody says. */
  readonly documents: ModelTraits['documents'];
}

/** Plans the answer to a wish. */
export function planOfWish(wish: Wish, { prompt, taskConfig, onlyJson, documents }: WishContext): WishPlan {
  const warnings = warningsOf(wish);
  const of = (task: TaskName, config?: object): WishPlan => {
    const merged = config ? { ...(isObject(taskConfig) ? taskConfig : {}), ...config } : taskConfig;
    // The guide's own prompt asks for LaTeX.
    const own = documents && wish.task === undefined ? { documents } : {};
    return { plan: taskOf(task).plan({ prompt, taskConfig: merged, ...own }), task, warnings };
  };
  const values = (asked: SchemaObject | undefined, bareList?: string): WishPlan => ({
    plan: valuesPlan({ asked, bareList, fenced: !onlyJson, textFollows: !onlyJson }),
    task: 'key_information_extraction',
    warnings,
  });
  const { reading, form, asked, bareList } = wish;
  if (asked) return values(asked, onlyJson ? undefined : bareList);
  if (reading === 'all_fields') return values(undefined);
  if (onlyJson) return values(jsonOf(wish));
  switch (reading) {
    case 'boxes':
      return of('advanced_recognition');
    case 'table':
      return of('table_parsing', form && tableFormats[form] ? { output_format: tableFormats[form] } : undefined);
    case 'formula':
      return of('formula_recognition');
    case 'document':
      return of(
        'document_parsing',
        form === undefined || form === 'csv' ? undefined : { output_format: form === 'plain' ? 'text' : form },
      );
    default:
      return form === 'json' ? values(jsonOf(wish)) : of('text_recognition');
  }
}

/** The object that holds a reading where nothing but JSON may come. */
function jsonOf({ reading, form }: Wish): SchemaObject {
  if (reading === 'boxes')
    return objectOf({ kind: 'list', name: 'lines', description: '', item: objectOf(field('text'), listOf('bbox')) });
  if (reading === 'table')
    return objectOf({ kind: 'list', name: 'tables', description: '', item: objectOf(listOf('rows')) });
  return objectOf(
    field(reading === 'document' && (form === 'html' || form === 'latex' || form === 'markdown') ? form : 'text'),
  );
}

function objectOf(...nodes: readonly Exclude<SchemaNode, SchemaObject>[]): SchemaObject {
  return { kind: 'object', members: nodes.map((node) => [node.name, node] as const) };
}

function field(name: string): SchemaField {
  return { kind: 'field', name, path: [name], description: '', type: 'string', format: '', choices: [] };
}

function listOf(name: string): Exclude<SchemaNode, SchemaObject> {
  return { kind: 'list', name, description: '', item: field('') };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the caller is told about what was not followed. */
function warningsOf({ unmet, reading, asks }: Wish): string[] {
  if (unmet.length === 0) return [];
  const given = reading === 'text' ? 'all text of the image' : `what was understood (${reading.replace('_', ' ')})`;
  const parts = unmet.map(partOf).filter((part) => part !== '');
  const what = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  const all = reading === 'text' || !asks ? 'The prompt was not followed' : 'Part of the prompt was not followed';
  return [`${all}${what}: this engine reads what is printed. It answered with ${given}.`];
}

function partOf({ what, words }: Unmet): string {
  const quoted = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  if (what === 'question') return `the question "${quoted}" is not answered`;
  if (what === 'form') return `"${quoted}" is not written`;
  return words === '' ? '' : `"${quoted}" is not done`;
}
