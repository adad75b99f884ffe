import { NotToBeHad } from './packages.mjs';

/**
 * Starts a service for a test, or says why that test has to be skipped.
 * @template T
 * @param {() => Promise<T>} start
 * @returns {Promise<{service?: T, skipped?: string}>} `skipped` is text to add to the test's name
 */
export async function startOrSkip(start) {
  try {
    return { service: await start() };
  } catch (error) {
    if (!(error instanceof NotToBeHad)) throw error;
    return { skipped: ` (skipped, because ${error.message})` };
  }
}
