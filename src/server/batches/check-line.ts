import type { BatchProblem } from '../../jobs/batch.ts';
import { InkstoneError } from '../../types/error.ts';
import type { ModelNames } from '../model-names.ts';
import { type Endpoint, findEndpoint } from './endpoints.ts';

/** A line that may be worked on. */
export interface BatchLine {
  readonly custom_id: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Complaint = Pick<BatchProblem, 'code' | 'message'> & { readonly param?: string };

const known = ['custom_id', 'method', 'url', 'body'];
/** Longest `custom_id`, in characters; upstream names no limit. */
const longestId = 512;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line's JSON, or why it can't be worked on (batch contract, validation). */
export function checkLine(text: string, endpoint: string, findModel: ModelNames['find']): BatchLine | Complaint {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch (error) {
    return { code: 'invalid_json_line', message: `The line is not valid JSON: ${(error as Error).message}` };
  }
  if (!isObject(line)) return { code: 'invalid_json_line', message: 'The line should be a JSON object.' };
  const missing = known.find((key) => line[key] === undefined || line[key] === null);
  if (missing) {
    const message = `The required field ${missing} is missing.`;
    return { code: 'missing_required_parameter', message, param: missing };
  }
  const unknown = Object.keys(line).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const message = `The field ${unknown} is not known here: a line holds ${known.join(', ')}. Parameters of the request stand in body.`;
    return { code: 'invalid_request', message, param: unknown };
  }
  const { custom_id: id, method, url, body } = line;
  if (typeof id !== 'string' || id === '' || id.length > longestId) {
    const message = `custom_id should be a string of 1 to ${longestId} characters.`;
    return { code: 'invalid_request', message, param: 'custom_id' };
  }
  if (method !== 'POST') return { code: 'invalid_method', message: 'method should be POST.', param: 'method' };
  if (url !== endpoint) return wrongUrl(url, endpoint);
  if (!isObject(body)) return { code: 'invalid_request', message: 'body should be an object.', param: 'body' };
  return checkBody(body, findEndpoint(endpoint), findModel) ?? { custom_id: id, url, body };
}

function wrongUrl(url: unknown, endpoint: string): Complaint {
  try {
    findEndpoint(String(url));
  } catch {
    // Not a path of any batch: upstream's own words.
    return {
      code: 'url_not_found',
      message: `The provided url '${url}' is not supported by the Batch API.`,
      param: 'url',
    };
  }
  return { code: 'mismatched_url', message: `The batch is for ${endpoint}, the line for ${url}.`, param: 'url' };
}

function checkBody(
  body: Record<string, unknown>,
  { onlyModel }: Endpoint,
  findModel: ModelNames['find'],
): Complaint | undefined {
  if (body.stream === true || body.stream === 'true') {
    return { code: 'streaming_unsupported', message: 'A batch can not stream its answers.', param: 'body.stream' };
  }
  if (typeof body.model !== 'string') {
    return {
      code: 'missing_required_parameter',
      message: 'The required field body.model is missing.',
      param: 'body.model',
    };
  }
  if (onlyModel !== undefined && body.model !== onlyModel) {
    const message = `Only ${onlyModel} answers at this endpoint.`;
    return { code: 'model_not_found', message, param: 'body.model' };
  }
  if (onlyModel !== undefined) return undefined;
  try {
    findModel(body.model);
  } catch (error) {
    if (!(error instanceof InkstoneError)) throw error;
    return { code: 'model_not_found', message: error.message, param: 'body.model' };
  }
  return undefined;
}
