/** Filled in by the next commit. */
export const Batches = () => null;
