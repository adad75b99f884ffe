import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Engine } from '../engines/engine.ts';
import type { Page } from '../types/page.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Found } from './find-images.ts';
import { inOrder } from './in-order.ts';
import type { Progress } from './progress.ts';
import { renderJson, renderText } from './render-read.ts';
import { stdinName } from './stdin-name.ts';

/** How `read` answers. */
export interface ReadOptions {
  readonly json: boolean;
  readonly enableRotate: boolean;
  /** Files in the engine's hands at a time. */
  readonly atOnce: number;
  /** Called with the file's bytes and its pages once it is read. */
  readonly onRead?: (bytes: Uint8Array, pages: readonly Page[]) => Promise<void>;
}

/** Where `read` writes. */
export interface ReadOutput {
  out(text: string): void;
  problem(text: string): void;
  readonly progress: Progress;
}

type Outcome = { readonly name: string; readonly text: string } | { readonly name: string; readonly problem: string };

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
  const read = async ({ name, problem }: Found): Promise<Outcome> => {
    if (problem !== undefined) return { name, problem };
    try {
      const bytes = name === stdinName ? await buffer(process.stdin) : await readFile(name);
      const image = { bytes, field: name, enableRotate: options.enableRotate };
      const pages: Page[] = [];
      const request = { images: [image], words: false, signal: new AbortController().signal };
      for await (const page of engine.read(request)) pages.push(page);
      await options.onRead?.(bytes, pages);
      return { name, text: options.json ? renderJson(name, pages) : renderText(name, pages, found.length > 1) };
    } catch (error) {
      return { name, problem: error instanceof Error ? error.message : String(error) };
    }
  };
  let failed = 0;
  for await (const outcome of inOrder(found, options.atOnce, read)) {
    output.progress.clear();
    if ('problem' in outcome) {
      failed++;
      output.problem(`${outcome.name}: ${outcome.problem}\n`);
    } else {
      output.out(`${outcome.text}\n`);
    }
    output.progress.step();
  }
  output.progress.stop();
  return failed > 0 ? exitCode.failed : exitCode.ok;
}
