import type { Batch } from '../../jobs/batch.ts';

const seconds = (milliseconds: number | undefined) =>
  milliseconds === undefined ? null : Math.floor(milliseconds / 1000);

/** Seconds until the last line is done, at the rate since the first; null while nothing can be told. */
function etaOf({ state, reached, total, completed, failed }: Batch): number | null {
  const done = completed + failed;
  const since = reached.in_progress;
  if (state !== 'in_progress' || since === undefined || done === 0) return null;
  return Math.ceil((((Date.now() - since) / done) * (total - done)) / 1000);
}

/** A batch on the wire: all keys are always there. */
export function spellBatch(batch: Batch) {
  const { reached, problems, inputTokens, outputTokens } = batch;
  return {
    id: batch.id,
    object: 'batch',
    endpoint: batch.endpoint,
    model: batch.model,
    errors: problems.length > 0 ? { object: 'list', data: problems } : null,
    input_file_id: batch.inputFileId,
    completion_window: batch.completionWindow,
    status: batch.state,
    output_file_id: batch.outputFileId,
    error_file_id: batch.errorFileId,
    created_at: seconds(batch.createdAt),
    in_progress_at: seconds(reached.in_progress),
    expires_at: seconds(batch.expiresAt),
    finalizing_at: seconds(reached.finalizing),
    completed_at: seconds(reached.completed),
    failed_at: seconds(reached.failed),
    expired_at: seconds(reached.expired),
    cancelling_at: seconds(reached.cancelling),
    cancelled_at: seconds(reached.cancelled),
    request_counts: { total: batch.total, completed: batch.completed, failed: batch.failed },
    usage: {
      input_tokens: inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: inputTokens + outputTokens,
    },
    metadata: batch.metadata,
    /** Extensions. */
    eta_seconds: etaOf(batch),
    warnings: batch.warnings,
  };
}
