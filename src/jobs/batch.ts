/** What becomes of a batch, in this order; each state is reached at most once. */
export const batchStates = [
  'validating',
  'in_progress',
  'finalizing',
  'completed',
  'failed',
  'expired',
  'cancelling',
  'cancelled',
] as const;

export type BatchState = (typeof batchStates)[number];

/** States in which nothing happens to a batch any more. */
export const endStates: readonly BatchState[] = ['completed', 'failed', 'expired', 'cancelled'];

/** Something that is wrong with the input file. */
export interface BatchProblem {
  readonly code: string;
  readonly message: string;
  readonly param: string | null;
  /** Line of the input file, from 1; null: the file as a whole. */
  readonly line: number | null;
}

/** What a batch is and how far it is; times in milliseconds since the epoch. */
export interface BatchRecord {
  readonly id: string;
  readonly account: string;
  /** The path that each of its lines is a request to. */
  readonly endpoint: string;
  readonly inputFileId: string;
  /** As the caller spelled it. */
  readonly completionWindow: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly state: BatchState;
  /** When it came into each of its states. */
  readonly reached: Partial<Readonly<Record<BatchState, number>>>;
  readonly createdAt: number;
  /** What is not done then stays undone. */
  readonly expiresAt: number;
  /** How long its output is kept, in seconds. */
  readonly outputSeconds: number;
  readonly problems: readonly BatchProblem[];
  /** Things the caller may want to know and that stop nothing. */
  readonly warnings: readonly string[];
  /** The model of its lines; null: not known yet, or several. */
  readonly model: string | null;
  readonly outputFileId: string | null;
  readonly errorFileId: string | null;
}

/** How many of its lines are done, and what they took. */
export interface BatchCounts {
  readonly total: number;
  readonly completed: number;
  readonly failed: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export type Batch = BatchRecord & BatchCounts;

/** Which batches of an account. */
export interface BatchQuery {
  /** Those behind this one, newest first; an unknown id counts as absent. */
  readonly after?: string | undefined;
  readonly limit: number;
  readonly states?: readonly BatchState[] | undefined;
  readonly inputFileIds?: readonly string[] | undefined;
  /** Part of the name that `ds_name` in the metadata gives it. */
  readonly name?: string | undefined;
  readonly createdFrom?: number | undefined;
  readonly createdTo?: number | undefined;
}

/** Whether a query means this batch; `after` and `limit` are left to the store. */
export function matches(batch: BatchRecord, query: BatchQuery): boolean {
  const { states, inputFileIds, name, createdFrom, createdTo } = query;
  return (
    (states === undefined || states.includes(batch.state)) &&
    (inputFileIds === undefined || inputFileIds.includes(batch.inputFileId)) &&
    (name === undefined || (batch.metadata.ds_name ?? '').includes(name)) &&
    (createdFrom === undefined || batch.createdAt >= createdFrom) &&
    (createdTo === undefined || batch.createdAt <= createdTo)
  );
}
