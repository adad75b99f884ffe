import { wantedOf } from '../labels/wanted.ts';
import type { AskedObject } from './asked.ts';
import { listedNames, ofNames, templateOf } from './from-prompt.ts';
import { fromSchema } from './from-schema.ts';

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
export function askedOf(schema: unknown, prompt: string, field: string): AskedObject | undefined {
  const template = schema === undefined || schema === null || schema === '' ? templateOf(prompt) : undefined;
  if (template || (schema !== undefined && schema !== null && schema !== '')) {
    const asked = fromSchema(template ?? schema, template ? 'messages' : field);
    return asked.members.length > 0 ? asked : undefined;
  }
  const names = listedNames(prompt);
  return names && ofNames(names);
}

/** Whether a prompt names fields to find: by a template, or by a list of which most are known or JSON is wanted. */
export function asksForFields(prompt: string): boolean {
  const template = templateOf(prompt);
  if (template) return !Object.keys(template).every((name) => geometry.has(name.toLowerCase()));
  const names = listedNames(prompt);
  if (!names) return false;
  const known = ofNames(names).members.filter(
    ([, node]) => node.kind === 'field' && wantedOf(node).concepts.size > 0,
  ).length;
  return known >= names.length / 2 || (/json/iu.test(prompt) && /[:：]/u.test(prompt));
}
