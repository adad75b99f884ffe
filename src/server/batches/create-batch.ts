import { randomUUID } from 'node:crypto';
import type { Batch, BatchRecord } from '../../jobs/batch.ts';
import { InkstoneError } from '../../types/error.ts';
import type { ServerDeps } from '../deps.ts';
import { findOwn } from '../files/openai-files.ts';
import { checkCallback } from './callback.ts';
import { findEndpoint } from './endpoints.ts';
import type { CreateBody } from './schema.ts';

/**
 * Creates a batch, or gives back the one that the same request created before under the same idempotency key.
 * @throws InkstoneError `not_found` for the input file, `invalid_request`, `conflict`, `rate_limited` when the account
 * has as many unfinished batches as it may
 */
export async function createBatch(
  body: CreateBody,
  account: string,
  idempotencyKey: string | undefined,
  deps: Pick<ServerDeps, 'settings' | 'jobs' | 'files'>,
): Promise<Batch> {
  const { settings, jobs } = deps;
  const { input_file_id: inputFileId, endpoint, completion_window: window, output_expires_after: output } = body;
  findEndpoint(endpoint);
  const metadata: Record<string, string> = { ...(body.metadata as Record<string, string> | null) };
  checkCallback(metadata);
  const file = await findOwn(deps, account, inputFileId, 'input_file_id');
  if (file.purpose !== 'batch') {
    const message = `The purpose of input_file_id is ${file.purpose}, and should be batch.`;
    throw new InkstoneError('invalid_request', message, { field: 'input_file_id' });
  }
  const key = idempotencyKey ?? body.idempotency_key ?? undefined;
  const now = Date.now();
  const batch: BatchRecord = {
    id: `batch_${randomUUID()}`,
    account,
    endpoint,
    inputFileId,
    completionWindow: window.text,
    metadata,
    state: 'validating',
    reached: { validating: now },
    createdAt: now,
    expiresAt: now + window.seconds * 1000,
    outputSeconds: output?.seconds ?? settings.INKSTONE_FILE_TTL_SECONDS,
    problems: [],
    warnings: [],
    model: null,
    outputFileId: null,
    errorFileId: null,
  };
  const request = JSON.stringify([
    inputFileId,
    endpoint,
    window.text,
    Object.entries(metadata).sort(),
    output?.seconds,
  ]);
  return jobs.create(batch, key === undefined ? undefined : { key, request }, settings.INKSTONE_BATCHES_PER_KEY);
}
