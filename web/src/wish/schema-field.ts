/** One value that is asked for, or a group of them. */
export interface SchemaField {
  readonly name: string;
  /** What helps to find it: a description, a format. */
  readonly hint: string;
  readonly kind: 'value' | 'group' | 'list';
  /** Of a group, and of each entry of a list. */
  readonly fields: readonly SchemaField[];
}

export const emptyField: SchemaField = { name: '', hint: '', kind: 'value', fields: [] };

export type Schema = { readonly [name: string]: string | Schema | readonly Schema[] };

/** The schema as the API takes it; fields without a name are left out. */
export function toSchema(fields: readonly SchemaField[]): Schema {
  const named = fields.filter(({ name }) => name.trim() !== '');
  return Object.fromEntries(
    named.map(({ name, hint, kind, fields: inner }) => {
      if (kind === 'value') return [name.trim(), hint];
      return [name.trim(), kind === 'list' ? [toSchema(inner)] : toSchema(inner)];
    }),
  );
}

/** Deepest nesting the API takes. */
const deepest = 3;

/**
 * Fields from a sample answer, or from a schema: objects are groups, an array stands for a list of what its first entry has. Texts of a
 * sample are not taken as hints unless it is a schema: they are somebody's values.
 * @throws SyntaxError when the text isn't JSON; RangeError when it holds no object
 */
export function fromSample(text: string, asHints = false): SchemaField[] {
  const sample: unknown = JSON.parse(text);
  const root = Array.isArray(sample) ? sample[0] : sample;
  if (typeof root !== 'object' || root === null) throw new RangeError('no object');
  return fieldsOf(root, asHints, 1);
}

function fieldsOf(value: object, asHints: boolean, depth: number): SchemaField[] {
  return Object.entries(value).map(([name, each]: [string, unknown]) => {
    const item: unknown = Array.isArray(each) ? each[0] : each;
    if (typeof item !== 'object' || item === null || depth >= deepest) {
      return { ...emptyField, name, hint: asHints && typeof each === 'string' ? each : '' };
    }
    return { name, hint: '', kind: Array.isArray(each) ? 'list' : 'group', fields: fieldsOf(item, asHints, depth + 1) };
  });
}
