/** What is known about a stored file. */
export interface StoredFile {
  /** Letters, digits, `-` and `_`; given by whoever stores it. */
  readonly id: string;
  /** Whose it is. Files are listed by owner; parts are separated by slashes. */
  readonly owner: string;
  readonly filename: string;
  readonly purpose: string;
  readonly bytes: number;
  /** SHA-256 of the content, hex. */
  readonly hash: string;
  /** Milliseconds since the epoch; no two files that one process stores have the same. */
  readonly createdAt: number;
  /** Milliseconds since the epoch, after which it is not found any more; null: it stays. */
  readonly expiresAt: number | null;
  /** What its owner wants to know about it again. */
  readonly note: string;
}

/** A file about to be stored. */
export type NewFile = Pick<StoredFile, 'id' | 'owner' | 'filename' | 'purpose' | 'expiresAt'> & {
  readonly note?: string;
};

/** Which files of an owner. */
export interface FileQuery {
  readonly purpose?: string | undefined;
  /** Those behind this one, in the order asked for; an unknown id counts as absent. */
  readonly after?: string | undefined;
  readonly limit: number;
  readonly newestFirst: boolean;
  /** Milliseconds since the epoch, both included. */
  readonly createdFrom?: number | undefined;
  readonly createdTo?: number | undefined;
}

/** Bytes of a file: `start` to `end`, both included, as HTTP counts them. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files are kept: callers' files, uploads, the output of batches. Whatever one process has stored, every process
 * on the same store finds.
 */
export interface Files {
  /**
   * Stores a file as it streams in; it is found once it is whole and on the disk. A file with the same id is replaced.
   * @param file may be known only when the content has ended: a form's fields may follow its file
   * @throws InkstoneError `file_too_large` when it is longer than `maxBytes`, `overloaded` when there is no room or
   * the store does not answer
   */
  put(file: NewFile | Promise<NewFile>, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile>;
  find(id: string): Promise<StoredFile | undefined>;
  list(owner: string, query: FileQuery): Promise<{ readonly files: readonly StoredFile[]; readonly more: boolean }>;
  /**
   * The content, piece by piece. Reading goes on for readers of a file that is removed meanwhile, or ends with an error.
   * @throws InkstoneError `not_found` when there is none
   */
  read(id: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** @returns whether there was one */
  remove(id: string): Promise<boolean>;
  /** What an owner, and every owner below it, holds. */
  totals(owner: string): Promise<{ readonly files: number; readonly bytes: number }>;
  /** Removes what has expired and what was never finished. */
  sweep(): Promise<void>;
  /** 32 random bytes, the same for every process on this store; made on first use. */
  secret(): Promise<Uint8Array>;
  close(): void;
}

/** Whether a text can be an id: it can't be a path nor be mistaken for one. */
export const isId = (text: string): boolean => /^[A-Za-z0-9_-]{1,100}$/.test(text);

/** The id; anything else is the caller's mistake. */
export function checkId(id: string): string {
  if (isId(id)) return id;
  throw new Error(`"${id}" can't be the id of a file`);
}

/** Times of creation: the clock, but never twice the same, nor going back while the process lives. */
export function createClock(now: () => number = Date.now): () => number {
  let last = 0;
  return () => {
    last = Math.max(now(), last + 1);
    return last;
  };
}
