import { z } from 'zod';
import { formOf } from '../wire/wire-form.ts';

/** A JSON Schema, 2020-12: the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a schema takes, as JSON Schema; `{}` where only code can tell. */
export function describe(schema: z.core.$ZodType): JsonSchema {
  const { $schema, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const form = formOf(zodSchema);
      if (!form) return;
      const { list, orText, types, description } = form;
      if (types) Object.assign(jsonSchema, { type: types, description });
      if (list) {
        Object.assign(jsonSchema, { type: 'array', minItems: 1, maxItems: list.most, items: describe(list.item) });
      }
      if (!orText) return;
      const whole = { ...jsonSchema };
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      jsonSchema.anyOf = [{ type: 'string' }, whole];
    },
  });
  return described;
}
