/**
 * Reads text, tables, values and whole documents from images and PDFs, in this process.
 *
 * @example
 * ```ts
 * import { openReader } from 'inkstone';
 *
 * await using reader = await openReader();
 * console.log((await reader.read('receipt.png')).text);
 * ```
 * @module
 */
export { openReader, type ReaderOptions } from './library/open-reader.ts';
export type { ReadOptions } from './library/read-options.ts';
export type { ReadResult } from './library/read-result.ts';
export type { Reader } from './library/reader.ts';
export type { Source } from './library/source.ts';
export { InkstoneError } from './types/error.ts';
export type { Page } from './types/page.ts';
export type { TaskName } from './types/request.ts';
