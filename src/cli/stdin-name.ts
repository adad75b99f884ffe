/** Stands for a lone `-` while the command line is parsed: the parser drops it, and no argument can hold a NUL. */
const hidden = '\0stdin';

/** The name under which standard input appears. */
export const stdinName = '-';

/** The arguments with each lone `-` in a form that survives parsing. */
export const hideDash = (args: readonly string[]): string[] => args.map((arg) => (arg === stdinName ? hidden : arg));

/** A parsed argument as it was typed; the parser makes numbers of some. */
export const asTyped = (arg: unknown): string => (arg === hidden ? stdinName : String(arg));
