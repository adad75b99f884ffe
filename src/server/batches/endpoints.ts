import { InkstoneError } from '../../types/error.ts';
import { testModel } from './test-model.ts';

/** What the lines of a batch may be requests to. */
export interface Endpoint {
  /** The only model that answers there; absent, all that are served. */
  readonly onlyModel?: string;
  readonly maxLines?: number;
  readonly maxBytes?: number;
}

const served: Endpoint = {};
const MiB = 1024 * 1024;

/**
 * Every path of this server that takes a JSON body and answers with one can stand here: a line is that request, made in
 * this process. A new dialect is one more entry.
 */
const endpoints: Readonly<Record<string, Endpoint>> = {
  '/v1/chat/completions': served,
  '/v1/responses': served,
  '/api/v1/services/aigc/multimodal-generation/generation': served,
  '/v1/chat/ds-test': { onlyModel: testModel, maxLines: 100, maxBytes: MiB },
};

/** @throws InkstoneError `invalid_request` for a path that no batch may ask */
export function findEndpoint(path: string): Endpoint {
  const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
  if (endpoint) return endpoint;
  const message = `endpoint should be one of ${Object.keys(endpoints).join(', ')}.`;
  throw new InkstoneError('invalid_request', message, { field: 'endpoint' });
}
