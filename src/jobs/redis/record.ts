import type { Batch, BatchRecord } from '../batch.ts';

const counts = ['total', 'completed', 'failed', 'inputTokens', 'outputTokens'];

/** Parts of a record as pairs of field and JSON. */
export function fieldsOf(record: Partial<BatchRecord>): string[] {
  return Object.entries(record)
    .filter(([field, value]) => value !== undefined && !counts.includes(field))
    .flatMap(([field, value]) => [field, JSON.stringify(value)]);
}

/** A batch from its fields; those that begin with `_` are the store's own. */
export function toBatch(fields: Readonly<Record<string, string>>): Batch | undefined {
  const known = Object.entries(fields).filter(([field]) => !field.startsWith('_'));
  if (known.length === 0) return undefined;
  return Object.fromEntries(known.map(([field, json]) => [field, JSON.parse(json)])) as unknown as Batch;
}

/** A flat list of fields and values, as a script returns a hash. */
export function paired(list: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (let i = 0; i < list.length; i += 2) fields[list[i] ?? ''] = list[i + 1] ?? '';
  return fields;
}
