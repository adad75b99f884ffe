import { fromSchema } from '../../extract/schema/from-schema.ts';
import { isObject, type Json, own } from '../../extract/schema/schema-node.ts';
import { InkstoneError } from '../../types/error.ts';
import type { Structure } from '../../types/question.ts';
import type { TaskPlan } from '../task.ts';
import { kindOf } from './schema-reader.ts';
import { valuesPlan } from './values-plan.ts';

/** Objects inside objects in a schema for a whole answer, the root counted; clients generate deeper ones than people write. */
const deepest = 8;
/** The key under which a schema that is a list is asked for. */
const listKey = 'items';

/**
 * The plan of an answer that has to keep a JSON Schema.
 * @throws InkstoneError `invalid_request` for a schema that can't be followed
 */
export function structuredPlan({ schema, field }: Structure): TaskPlan {
  if (!isObject(schema)) throw new InkstoneError('invalid_request', `${field} should be a JSON Schema.`, { field });
  const isList = kindOf(schema) === 'array';
  const asked = isList
    ? fromSchema({ type: 'object', properties: { [listKey]: schema }, ...definitions(schema) }, field, {
        deepest,
        name: field,
      })
    : namesKeys(schema)
      ? fromSchema(schema, field, { deepest, name: field })
      : undefined;
  return valuesPlan({ asked, schema, fenced: false, textFollows: false, bareList: isList ? listKey : undefined });
}

/** Whether a schema says which keys it wants; an object of any keys takes every value that has a name. */
function namesKeys(schema: Json): boolean {
  const properties = own(schema, 'properties');
  if (isObject(properties)) return Object.keys(properties).length > 0;
  return kindOf(schema) !== 'object';
}

function definitions(schema: Json): Json {
  return Object.fromEntries(
    ['$defs', 'definitions'].flatMap((key) => (own(schema, key) === undefined ? [] : [[key, own(schema, key)]])),
  );
}
