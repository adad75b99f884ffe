import { availableParallelism } from 'node:os';

/** INKSTONE_MEMORY as the server takes it unless told otherwise, in bytes: src/engines/local/memory.ts with a worker for each core. */
export const defaultBound = () => Number(process.env.INKSTONE_MEMORY ?? (500 + 250 * availableParallelism()) * 1e6);
