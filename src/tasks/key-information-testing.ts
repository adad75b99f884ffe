import { schemaOf } from '../extract/schema/schema-of.ts';
import { shapeComplaint } from '../extract/testing/check-extraction.ts';
import { understandText } from './wish/understand-text.ts';

/** Pages with known values and requests of every sort, for the tests of the layers above. */
export { invoice, receipt, ticket } from '../extract/testing/pages.ts';
export { randomPrompt, randomSchema } from '../extract/testing/random-requests.ts';

/** What is wrong with the keys of an answer to a schema or a prompt; undefined where they are those that were asked, in their order. */
export function keysComplaint(schema: unknown, prompt: string, values: unknown): string | undefined {
  // What goes over the wire is what is asked: JSON drops what it does not know.
  const sent = schema === undefined ? undefined : (JSON.parse(JSON.stringify(schema)) as unknown);
  const asked =
    sent === undefined || sent === null || sent === '' ? understandText(prompt).asked : schemaOf(sent, 'schema');
  return asked && shapeComplaint(asked, values, '');
}
