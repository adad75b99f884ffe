/** Starts a service for a test, or says why that test has to be skipped: text to add to its name. */
export function startOrSkip<T>(start: () => Promise<T>): Promise<{ readonly service?: T; readonly skipped?: string }>;
