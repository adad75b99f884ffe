import { createHash } from 'node:crypto';
import type { Files } from '../../files/files.ts';
import type { Batch } from '../../jobs/batch.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { ownerOf } from '../files/receive-file.ts';
import { unanswered } from './run-line.ts';
import { splitLines } from './split-lines.ts';

/** The lines of a batch's output or of its error file, in input order, as far as they are known. */
export async function* outputLines(batch: Batch, ok: boolean, jobs: Jobs): AsyncGenerator<string> {
  for await (const result of jobs.results(batch.id)) if (result.ok === ok) yield `${result.text}\n`;
}

/** Why lines of a batch that has ended got no answer. */
const neverRan = {
  cancelled: { code: 'batch_cancelled', message: 'The batch was cancelled before this line was worked on.' },
  expired: { code: 'batch_expired', message: 'The time of the batch was over before this line was worked on.' },
} as const;

/**
 * The lines of the error file once a batch has ended: those that failed, and between them those that never ran.
 * @param maxLineBytes of the input file
 */
async function* errorLines(
  batch: Batch,
  end: keyof typeof neverRan,
  { jobs, files, maxLineBytes }: OutputDeps,
): AsyncGenerator<string> {
  if (!(await files.find(batch.inputFileId))) return yield* outputLines(batch, false, jobs);
  const { code, message } = neverRan[end];
  const results = jobs.results(batch.id)[Symbol.asyncIterator]();
  let result = await results.next();
  for await (const { line, text } of splitLines(files.read(batch.inputFileId), maxLineBytes)) {
    if (!result.done && result.value.line === line) {
      if (!result.value.ok) yield `${result.value.text}\n`;
      result = await results.next();
    } else {
      const { custom_id: customId } = JSON.parse(text ?? '') as { custom_id: string };
      yield `${unanswered(batch.id, line, customId, code, message)}\n`;
    }
  }
}

export interface OutputDeps {
  readonly jobs: Jobs;
  readonly files: Files;
  readonly maxLineBytes: number;
}

/** An id that is the same however often the file is written: a crash in between leaves no second one. */
const fileId = (kind: 'output' | 'error', batchId: string) =>
  `file-batch_${kind}-${createHash('sha256').update(batchId).digest('hex').slice(0, 24)}`;

/**
 * Writes the files of a batch; one that would be empty is not written.
 * @param end undefined when every line was answered
 */
export async function writeOutput(
  batch: Batch,
  end: keyof typeof neverRan | undefined,
  deps: OutputDeps,
): Promise<Pick<Batch, 'outputFileId' | 'errorFileId'>> {
  const { jobs, files } = deps;
  const write = async (kind: 'output' | 'error', lines: AsyncGenerator<string>) => {
    const file = {
      id: fileId(kind, batch.id),
      owner: ownerOf(batch.account),
      filename: `${batch.id}_${kind}.jsonl`,
      purpose: 'batch_output',
      expiresAt: Date.now() + batch.outputSeconds * 1000,
    };
    return (await files.put(file, inPieces(lines), Number.MAX_SAFE_INTEGER)).id;
  };
  const errors = end === undefined ? outputLines(batch, false, jobs) : errorLines(batch, end, deps);
  const unfinished = batch.total > batch.completed + batch.failed;
  return {
    outputFileId: batch.completed > 0 ? await write('output', outputLines(batch, true, jobs)) : null,
    errorFileId: batch.failed > 0 || unfinished ? await write('error', errors) : null,
  };
}

/** Bytes written at a time. */
const pieceBytes = 256 * 1024;

/** Lines as bytes, many at a time: a write for each would cost more than the line. */
export async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < pieceBytes) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
