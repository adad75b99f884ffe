import { extract } from '../../extract/extract.ts';
import type { SchemaNode, SchemaObject } from '../../extract/schema/schema.ts';
import type { Json } from '../../extract/schema/schema-node.ts';
import { fence } from '../../forms/fence.ts';
import { hasOtherLetters } from '../../text/scripts.ts';
import type { Page } from '../../types/page.ts';
import type { Ending, TaskPlan } from '../task.ts';
import { toldValues } from '../told-values.ts';
import { conform } from './conform.ts';
import { featuresOf, filled, textOf, withoutReading } from './from-reading.ts';

/** Which values are wanted, and how they are handed over. */
export interface ValuesWish {
  /** Undefined: every value that has a name. */
  readonly asked: SchemaObject | undefined;
  /** The key of the one list that is the whole answer. */
  readonly bareList?: string | undefined;
  /** The JSON Schema that the answer has to keep. */
  readonly schema?: Json | undefined;
  /** Whether the JSON stands in a code fence. */
  readonly fenced: boolean;
  /** Whether the text follows where nothing was found; else it stands in `ocr_result` alone. */
  readonly textFollows: boolean;
}

const nothingFound = 'None of the values that were asked for was found';

/** Values by their names as JSON: found on the pages, or filled from the reading where a field stands for the text itself. */
export function valuesPlan({ asked, bareList, schema, fenced, textFollows }: ValuesWish): TaskPlan {
  const rest = asked && withoutReading(asked);
  const example = rest && exampleOf(rest);
  const names = rest?.members.map(([name]) => name) ?? [];
  const pages: Page[] = [];
  return {
    wants: {
      features: new Set([
        ...(rest || !asked ? (['checkboxes', 'scripts'] as const) : []),
        ...(asked ? featuresOf(asked) : []),
      ]),
      // Reading every doubtful line twice took 1.6 times as long, and what is asked in Latin letters or Chinese is mostly printed so.
      sampled: !hasOtherLetters(JSON.stringify(example ?? '')),
    },
    ...(rest && { fields: { names, json: JSON.stringify(schema ?? example) } }),
    writer: {
      push(page) {
        pages.push(page);
        return '';
      },
      async end(): Promise<Ending> {
        const found: Found = asked && !rest ? { values: {}, fields: [] } : foundOn(pages, rest);
        const values = asked ? await filled(asked, found.values, pages) : found.values;
        const whole = bareList === undefined ? values : (values[bareList] ?? []);
        const shaped = schema ? conform(schema, whole) : { value: whole, remarks: [] };
        const text = textOf(pages);
        const alone = isEmpty(values) && text !== '';
        const json = JSON.stringify(shaped.value, null, fenced ? 2 : undefined);
        return {
          text: fenced ? fence('json', json) + (alone && textFollows ? `\n\n${text}` : '') : json,
          ocrResult: { kv_result: values, fields: found.fields, ...(alone && { text }) },
          warnings: [
            ...(alone
              ? [
                  nothingFound +
                    (textFollows
                      ? ': the text of the image follows.'
                      : ': the text of the image is in ocr_result.text.'),
                ]
              : []),
            ...shaped.remarks,
          ],
        };
      },
    },
  };
}

interface Found {
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: readonly object[];
}

/** The values that were asked for: a model's where one was asked, else those that stand on the pages. */
function foundOn(pages: readonly Page[], asked: SchemaObject | undefined): Found {
  return asked && pages.some((page) => page.values) ? toldValues(pages, asked) : extract(pages, asked);
}

/** What is asked for as a template. */
function exampleOf(node: SchemaNode): unknown {
  if (node.kind === 'field') return '';
  if (node.kind === 'list') return [exampleOf(node.item)];
  return Object.fromEntries(node.members.map(([name, member]) => [name, exampleOf(member)]));
}

/** Whether nothing in it is a value. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
