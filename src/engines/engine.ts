import type { Answer, Delta } from '../types/answer.ts';
import type { Question } from '../types/question.ts';

/** What is bounded: how much there is, and how much there may be. */
export interface Filled {
  readonly used: number;
  readonly most: number;
}

/** Work in hand and waiting, for metrics and readiness. */
export interface Load {
  readonly waiting: number;
  readonly running: number;
  /** Workers that can take a step. */
  readonly workers: number;
  /** Decoders that can take a step, and the bytes of memory that they take beside this process. */
  readonly decoders?: number;
  readonly decoderMemory?: number;
  /** Pages in hand, and their pixels. */
  readonly pages?: Filled;
  readonly pageBytes?: Filled;
}

/** Who answers: a question goes in, an answer comes out piece by piece. Whoever asks does not know who read the pages. */
export interface Engine {
  /**
   * Answers a question: yields a piece of the text for every page that is read, and returns the whole answer. What is wrong with the
   * question itself is thrown before anything is read.
   * @throws InkstoneError `unsupported_task`, `invalid_request`, `image_decode`, `image_format`, `image_size`, `overloaded`,
   * `cancelled`, `timeout`
   */
  answer(question: Question): AsyncGenerator<Delta, Answer>;
  /** Those that a question may name, the embedded one first; absent where there is one alone. */
  readonly names?: readonly string[];
  load(): Load;
  close(): Promise<void>;
}
