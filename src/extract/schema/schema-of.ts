import { fieldTermsOf } from '../labels/field-terms.ts';
import { listedNames, ofNames, templateOf } from './from-prompt.ts';
import { fromSchema } from './from-schema.ts';
import type { SchemaObject } from './schema.ts';

/** Keys of templates that describe where text stands, not fields of a document. */
const geometry = new Set([
  'text',
  'rotate_rect',
  'bbox',
  'bbox_2d',
  'box',
  'location',
  'coordinates',
  'content',
  'lines',
  'label',
  'words',
  'pos_list',
  'polygon',
  'confidence',
]);

/**
 * What a caller asks for: the schema if there is one, else the template or the list in the prompt.
 *
 * @param field where the schema stood in the request, for error messages
 * @returns undefined where nothing is named: all pairs are wanted
 * @throws InkstoneError `invalid_request` for a schema that can't be followed
 */
export function schemaOf(schema: unknown, prompt: string, field: string): SchemaObject | undefined {
  const template = schema === undefined || schema === null || schema === '' ? templateOf(prompt) : undefined;
  if (template || (schema !== undefined && schema !== null && schema !== '')) {
    const asked = fromSchema(template ?? schema, template ? 'messages' : field);
    return asked.members.length > 0 ? asked : undefined;
  }
  return listIn(prompt);
}

/** Whether a prompt names fields to find: by a template or a list. */
export function asksForFields(prompt: string): boolean {
  const template = templateOf(prompt);
  if (template) return !Object.keys(template).every((name) => geometry.has(name.toLowerCase()));
  return listIn(prompt) !== undefined;
}

/** The list of names in a prompt, if most of them are known or JSON is wanted of them. */
function listIn(prompt: string): SchemaObject | undefined {
  const names = listedNames(prompt);
  if (!names) return undefined;
  const asked = ofNames(names);
  const known = asked.members.filter(
    ([, node]) => node.kind === 'field' && fieldTermsOf(node).concepts.size > 0,
  ).length;
  return known >= names.length / 2 || (/json/iu.test(prompt) && /[:：]/u.test(prompt)) ? asked : undefined;
}
