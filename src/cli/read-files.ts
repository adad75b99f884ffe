import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Engine } from '../engines/engine.ts';
import { inspect } from '../image/inspect.ts';
import { selectPages } from '../image/page-range.ts';
import { inOrder } from '../runtime/in-order.ts';
import { openModelNames } from '../server/model-names.ts';
import type { Answer } from '../types/answer.ts';
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
  readonly onRead?: (bytes: Uint8Array, answer: Answer) => Promise<void>;
}

/** Where `read` writes. */
export interface ReadOutput {
  out(text: string): void;
  problem(text: string): void;
  readonly progress: Progress;
}

/** Nobody sees how tokens are counted here. */
const model = openModelNames().find('qwen-vl-ocr');
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
  engine: Engine,
  found: readonly Found[],
  options: ReadOptions,
  output: ReadOutput,
): Promise<ExitCode> {
  const read = async ({ name, problem }: Found, signal: AbortSignal): Promise<Outcome> => {
    if (problem !== undefined) return { name, problem };
    try {
      const bytes = name === stdinName ? await buffer(process.stdin) : await readFile(name);
      const images = [{ bytes, field: name, enableRotate: options.enableRotate }];
      const { form, files } = options;
      const count = await pagesToRead(bytes, name, files);
      output.progress.expect(count - 1);
      const answer = await readToEnd(
        engine.answer({ ...form.asks, images, words: false, files, model, signal }),
        count,
        output.progress,
      );
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

/** The whole answer; every page but the last of its file is a step, which the file's own step is for. */
async function readToEnd(pieces: AsyncGenerator<unknown, Answer>, pages: number, progress: Progress): Promise<Answer> {
  for (let read = 1; ; read++) {
    const step = await pieces.next();
    if (step.done) return step.value;
    if (read < pages) progress.step();
  }
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
