import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { inspect } from '../image/inspect.ts';
import { selectPages } from '../image/page-range.ts';
import type { ReadResult } from '../library/read-result.ts';
import type { Reader } from '../library/reader.ts';
import { inOrder } from '../runtime/in-order.ts';
import { InkstoneError } from '../types/error.ts';
import type { FileOptions } from '../types/request.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Found } from './find-images.ts';
import type { Progress } from './progress.ts';
import type { ReadForm } from './read-form.ts';
import { stdinName } from './stdin-name.ts';

/** How `read` answers. */
export interface ReadOptions {
  readonly form: ReadForm;
  readonly files?: FileOptions;
  readonly enableRotate: boolean;
  /** Files in the engine's hands at a time. */
  readonly atOnce: number;
  /** Called with the file's bytes and what was read of it. */
  readonly onRead?: (bytes: Uint8Array, answer: ReadResult) => Promise<void>;
}

/** Where `read` writes. */
export interface ReadOutput {
  out(text: string): void;
  problem(text: string): void;
  readonly progress: Progress;
}

/** Reading files ends with the process alone. */
const never = new AbortController().signal;

type Outcome =
  | { readonly name: string; readonly text: string | undefined }
  | { readonly name: string; readonly problem: string };

/**
 * Reads files and writes their text, in the order of `found`.
 * @returns failed when a file could not be read; the others are read all the same
 */
export async function readFiles(
  reader: Reader,
  found: readonly Found[],
  options: ReadOptions,
  output: ReadOutput,
): Promise<ExitCode> {
  const read = async ({ name, problem }: Found, signal: AbortSignal): Promise<Outcome> => {
    if (problem !== undefined) return { name, problem };
    try {
      const bytes = name === stdinName ? await buffer(process.stdin) : await readFile(name);
      const { form, files, enableRotate } = options;
      const count = await pagesToRead(bytes, name, files);
      output.progress.expect(count - 1);
      let pages = 0;
      const answer = await reader.read(bytes, {
        ...{ ...form.asks, ...files, name, rotate: enableRotate, signal },
        // Every page but the last of its file is a step, which the file's own step is for.
        onPage: () => ++pages < count && output.progress.step(),
      });
      await options.onRead?.(bytes, answer);
      await form.write?.(answer, name);
      return { name, text: form.render(name, answer, found.length > 1) };
    } catch (error) {
      return { name, problem: error instanceof Error ? error.message : String(error) };
    }
  };
  let failed = 0;
  for await (const outcome of inOrder(found, options.atOnce, never, read)) {
    output.progress.clear();
    if ('problem' in outcome) {
      failed++;
      output.problem(`${outcome.name}: ${outcome.problem}\n`);
    } else if (outcome.text !== undefined) {
      output.out(`${outcome.text}\n`);
    }
    output.progress.step();
  }
  output.progress.stop();
  return failed > 0 ? exitCode.failed : exitCode.ok;
}

/** How many pages of a file will be read; 1 where that can't be told, which reading it will say better. */
async function pagesToRead(bytes: Uint8Array, name: string, files: FileOptions | undefined): Promise<number> {
  try {
    const { pages } = await inspect(bytes, name);
    return selectPages(files?.pages, pages.length, name).length;
  } catch (error) {
    if (error instanceof InkstoneError) return 1;
    throw error;
  }
}
