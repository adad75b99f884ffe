import type { Batch, BatchQuery, BatchRecord, BatchState } from './batch.ts';

/** A line of a batch's input file: where its bytes are. */
export interface LineRef {
  /** Its number, from 1. */
  readonly line: number;
  /** Byte at which it begins. */
  readonly offset: number;
  /** Its length in bytes, without the line break. */
  readonly bytes: number;
}

/** A line in a worker's hands. */
export interface Line extends LineRef {
  readonly batch: Batch;
  /** How often it has been begun and came to no end, this time included: a line that ends its process is found by it. */
  readonly attempt: number;
}

/** What became of a line. */
export type Outcome =
  | {
      readonly done: true;
      readonly ok: boolean;
      /** The line of the output or error file. */
      readonly text: string;
      readonly inputTokens: number;
      readonly outputTokens: number;
    }
  | {
      readonly done: false;
      /** Milliseconds after which it is worth another try. */
      readonly retryMs: number;
      /** Whether the line is the reason, so that the try counts. */
      readonly blamed: boolean;
    };

/** A line that is done. */
export interface Result {
  readonly line: number;
  readonly ok: boolean;
  readonly text: string;
}

/** What workers do. Both may be called again for the same batch or line after a crash, and must not mind. */
export interface Handlers {
  /**
   * Moves a batch on: called after it was created, when its last line is done, and whenever `nudge` asked for it; by one
   * worker at a time.
   * @returns milliseconds after which it wants to be called again
   */
  step(batchId: string, signal: AbortSignal): Promise<number | undefined>;
  line(line: Line, signal: AbortSignal): Promise<Outcome>;
  /** The store does not do what it should; the work goes on when it does again. */
  problem(error: unknown): void;
}

/** A worker at work. */
export interface Working {
  /** Takes nothing more, and waits for what is in hand; after `graceMs` that is aborted and left to other workers. */
  close(graceMs: number): Promise<void>;
}

/**
 * Where batches are kept and who works on them. A line is worked on at least once and counts exactly once, whatever
 * ends in between; lines of different accounts take turns.
 */
export interface Jobs {
  /**
   * Keeps a batch and asks for its first step.
   * @param idempotency the same key gives the batch that was created with it
   * @param most batches that its account may have that have not ended, this one included
   * @throws InkstoneError `conflict` when the key was used for another request, `rate_limited` when there are as many already
   */
  create(
    batch: BatchRecord,
    idempotency?: { readonly key: string; readonly request: string },
    most?: number,
  ): Promise<Batch>;
  find(id: string): Promise<Batch | undefined>;
  /** Newest first. */
  list(account: string, query: BatchQuery): Promise<{ readonly batches: readonly Batch[]; readonly more: boolean }>;
  /** Batches of an account that have not ended. */
  unfinished(account: string): Promise<readonly Batch[]>;
  /**
   * Changes a batch if it is in one of the states.
   * @returns what it is then; undefined when it is in none of them
   */
  change(id: string, states: readonly BatchState[], change: Partial<BatchRecord>): Promise<Batch | undefined>;
  /** Adds lines that the batch does not have yet; they are worked on while it is in progress. */
  addLines(id: string, lines: readonly LineRef[]): Promise<void>;
  /** Drops the lines that nobody has begun. @returns how many are still in hand */
  dropLines(id: string): Promise<number>;
  /** What is done, in the order of lines. */
  results(id: string): AsyncIterable<Result>;
  /** Forgets the lines and their results; the counts stay. */
  forgetLines(id: string): Promise<void>;
  /** Asks for a step, now or after so many milliseconds. */
  nudge(id: string, afterMs?: number): Promise<void>;
  /** Starts to work. @param concurrency lines at a time */
  work(handlers: Handlers, concurrency: number): Working;
  /** Forgets batches that ended before this time. */
  sweep(before: number): Promise<void>;
  /** Lets go of the store. Workers still at work end without a word; others find out what they had in hand. */
  close(): Promise<void>;
}
