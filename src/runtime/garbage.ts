import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Worker threads take no flags of V8 of their own: the whole process gets it.
setFlagsFromString('--expose-gc');

/**
 * Collects the garbage of this thread. Shared memory weighs nothing there, so that no thread would do it for its sake; it goes back to the
 * system once all of them have.
 */
export const collectGarbage: () => void = runInNewContext('gc');
