import { fromSchema } from './from-schema.ts';
import type { SchemaObject } from './schema.ts';

/**
 * What a caller's schema asks for.
 *
 * @param field where the schema stood in the request, for error messages
 * @returns undefined where nothing is named: all pairs are wanted
 * @throws InkstoneError `invalid_request` for a schema that can't be followed
 */
export function schemaOf(schema: unknown, field: string): SchemaObject | undefined {
  if (schema === undefined || schema === null || schema === '') return undefined;
  const asked = fromSchema(schema, field);
  return asked.members.length > 0 ? asked : undefined;
}
