import type { z } from 'zod';

/** What callers may send where a transform reads the value, so that its schema alone does not tell. */
export interface WireForm {
  /** A list, read item by item. */
  readonly list?: { readonly item: z.core.$ZodType; readonly most: number };
  /** A plain string stands for the whole. */
  readonly orText?: true;
  /** JSON types that are taken. */
  readonly types?: readonly ('number' | 'string' | 'boolean' | 'null')[];
  readonly description?: string;
}

const forms = new WeakMap<z.core.$ZodType, WireForm>();

/** Notes for the API's description what a schema takes. */
export function withForm<T extends z.core.$ZodType>(form: WireForm, schema: T): T {
  forms.set(schema, form);
  return schema;
}

export const formOf = (schema: z.core.$ZodType): WireForm | undefined => forms.get(schema);
