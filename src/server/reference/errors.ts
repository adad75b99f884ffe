import { type ErrorCode, InkstoneError } from '../../types/error.ts';
import type { ErrorForm, Operation } from './operation.ts';

export type Errors = readonly ErrorCode[];

/** Of every route behind the key. */
export const keyErrors: Errors = ['invalid_api_key', 'unavailable', 'internal'];

/** Of a file that comes in. */
export const fileErrors: Errors = [
  'invalid_request',
  'missing_field',
  'file_too_large',
  'slow_body',
  'overloaded',
  'rate_limited',
];

/** Of a call that reads images. */
export const callErrors: Errors = [
  'invalid_request',
  'invalid_json',
  'missing_field',
  'payload_too_large',
  'invalid_url',
  'fetch_failed',
  'fetch_timeout',
  'fetch_not_found',
  'fetch_forbidden',
  'image_decode',
  'image_format',
  'image_size',
  'image_bytes',
  'unsupported_task',
  'model_not_found',
  'slow_body',
  'overloaded',
  'timeout',
  'remote_failed',
  'cancelled',
  ...keyErrors,
];

const exampleId = '5e0f9f5c-0d9b-4c54-8c36-7a0b6c9d3f11';

/** The errors of a route by status; an example of each, as the dialect itself spells it. */
export function describeErrors(errors: Operation['errors']): Record<string, object> {
  if (!errors) return {};
  const { form, codes } = errors;
  const statusOf = (code: ErrorCode) => {
    const error = new InkstoneError(code, '');
    return form.statusOf?.(error) ?? error.status;
  };
  const statuses = [...new Set(codes.map(statusOf))];
  return Object.fromEntries(
    statuses.map((status) => {
      const those = codes.filter((code) => statusOf(code) === status);
      return [status, describe(form, those)];
    }),
  );
}

function describe({ name, errorBody }: ErrorForm, codes: Errors) {
  const spelled = codes.map((code) => [code, { value: errorBody(new InkstoneError(code, 'Why.'), exampleId) }]);
  const type =
    typeof errorBody(new InkstoneError('internal', ''), exampleId) === 'string' ? 'text/plain' : 'application/json';
  return {
    description: `In the form of this dialect: ${codes.join(', ')}.`,
    content: {
      [type]: {
        schema: { $ref: `#/components/schemas/${name}` },
        examples: Object.fromEntries(spelled),
      },
    },
  };
}
