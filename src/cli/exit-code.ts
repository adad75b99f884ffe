/** What a command ends with: all went well, some of it failed, or it was called wrongly. */
export const exitCode = { ok: 0, failed: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The command line or a setting is wrong; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
