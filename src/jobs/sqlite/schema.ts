/** What a line's `state` means. */
export const lineState = { open: 0, inHand: 1, failed: 2, completed: 3 } as const;

/**
 * `batches.open` counts lines that nobody works on. `stepAt` is when a step is wanted, `stepLease` until when one is in
 * somebody's hands; `lines.due` is the same for a line: not before, or until, depending on its state.
 */
export const schema = `
  CREATE TABLE IF NOT EXISTS batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL,
    total INTEGER NOT NULL DEFAULT 0, completed INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
    inputTokens INTEGER NOT NULL DEFAULT 0, outputTokens INTEGER NOT NULL DEFAULT 0, open INTEGER NOT NULL DEFAULT 0,
    idempotencyKey TEXT, request TEXT, stepAt INTEGER, stepLease INTEGER, stepWorker TEXT,
    UNIQUE (account, idempotencyKey)
  );
  CREATE INDEX IF NOT EXISTS batches_alive ON batches (account, number)
    WHERE state NOT IN ('completed', 'failed', 'expired', 'cancelled');
  CREATE TABLE IF NOT EXISTS lines (
    batch INTEGER NOT NULL, line INTEGER NOT NULL, offset INTEGER NOT NULL, bytes INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0, attempt INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0,
    worker TEXT, text TEXT,
    PRIMARY KEY (batch, line)
  );
  CREATE INDEX IF NOT EXISTS lines_open ON lines (batch, line) WHERE state = 0;
  CREATE INDEX IF NOT EXISTS lines_in_hand ON lines (due) WHERE state = 1;
`;
