import type { Engine } from '../engines/engine.ts';
import { createPlaces } from '../engines/remote/client/places.ts';
import type { Asker } from '../types/asker.ts';
import { InkstoneError } from '../types/error.ts';
import type { Page } from '../types/page.ts';
import type { ModelTraits } from '../types/question.ts';
import { questionOf, type ReadOptions } from './read-options.ts';
import { type ReadResult, resultOf } from './read-result.ts';
import { bytesOf, type Source } from './source.ts';

/** Reads files. One reader has one pool of workers, which all its readings share: open one, and close it at the end. */
export interface Reader {
  /**
   * Reads a file to its end.
   * @throws InkstoneError; the file system's own errors
   */
  read(source: Source, options?: ReadOptions): Promise<ReadResult>;
  /** The same page by page, as they are read; ending the loop early stops the work. Returns the whole result. */
  pages(source: Source, options?: ReadOptions): AsyncGenerator<Page, ReadResult>;
  /** Ends what is being read and lets the workers go. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How a reader treats the engine it reads with. */
export interface ReaderLimits {
  /** Files in hand at a time; others wait, without their bytes. */
  readonly atOnce: number;
  /** Largest file, in bytes. */
  readonly mostBytes: number;
  /** Who asks; absent, nobody in particular. */
  readonly asker?: Asker | undefined;
}

/** Nobody sees how tokens are counted here: as the newest model does. */
const model: ModelTraits = { id: 'qwen-vl-ocr', factor: 32, minPixels: 3072, maxPixels: 8_388_608 };

/** A reader on an engine. */
export function createReader(engine: Engine, { atOnce, mostBytes, asker }: ReaderLimits): Reader {
  const places = createPlaces(atOnce, Number.POSITIVE_INFINITY);
  const closing = new AbortController();

  async function* pages(source: Source, options: ReadOptions = {}): AsyncGenerator<Page, ReadResult> {
    const asked = questionOf(options);
    const signal = AbortSignal.any([closing.signal, ...(options.signal ? [options.signal] : [])]);
    let leave = () => {};
    try {
      leave = await places.enter(signal);
      const field = options.name ?? (typeof source === 'string' ? source : 'source');
      const images = [{ bytes: await bytesOf(source, mostBytes), field, enableRotate: options.rotate ?? false }];
      signal.throwIfAborted();
      const read: Page[] = [];
      const onPage = (page: Page) => {
        read.push(page);
        options.onPage?.(page);
      };
      const answer = engine.answer({ ...asked, images, model, asker, signal, onPage });
      try {
        while (true) {
          const step = await answer.next();
          yield* read.splice(0);
          if (step.done) return resultOf(step.value);
        }
      } finally {
        await answer.return(undefined as never);
      }
    } catch (error) {
      // Whoever ended it said why.
      throw signal.aborted ? signal.reason : error;
    } finally {
      leave();
    }
  }

  async function read(source: Source, options?: ReadOptions): Promise<ReadResult> {
    const reading = pages(source, options);
    while (true) {
      const step = await reading.next();
      if (step.done) return step.value;
    }
  }

  async function close(): Promise<void> {
    closing.abort(new InkstoneError('unavailable', 'The reader is closed.'));
    await engine.close();
  }

  return { read, pages, close, [Symbol.asyncDispose]: close };
}
