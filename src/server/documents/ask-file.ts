import type { Context } from 'hono';
import { z } from 'zod';
import type { Structure } from '../../types/question.ts';
import type { FileOptions, TaskName } from '../../types/request.ts';
import { answerCall, readToEnd } from '../calls/answer-call.ts';
import type { Call } from '../calls/call.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import type { ServerDeps } from '../deps.ts';
import { askerOf } from '../http/caller.ts';
import type { Env } from '../http/env.ts';
import { type PageReading, pagesOf } from './page-reading.ts';

/** A file of a request: itself, or its address. */
export interface Source {
  readonly bytes?: Uint8Array;
  /** Data URL, http(s) URL or the id of a stored file; not looked at where the bytes are there. */
  readonly address: string;
  /** Where it stands in the request. */
  readonly field: string;
}

/** What is asked of one file. */
export interface FileQuestion {
  readonly source: Source;
  readonly task?: TaskName;
  readonly taskConfig?: object;
  readonly prompt?: string | undefined;
  readonly structure?: Structure | undefined;
  readonly files?: FileOptions;
  readonly words?: boolean;
  /** As the caller named it; absent, the usual one. */
  readonly model?: string | undefined;
}

/** The model of wires that name none, or one of their own service. */
export const usualModel = 'qwen-vl-ocr';

/** Asks about one file; the same way as a message with one image takes. */
export function askFile(c: Context<Env>, deps: ServerDeps, asked: FileQuestion): Promise<Reply> {
  const { source, task, taskConfig, prompt, structure, files = {}, words = false, model = usualModel } = asked;
  const call: Call = {
    model: deps.models.find(model),
    images: [{ ...source, enableRotate: false, mention: { index: 0, count: 1 } }],
    ...{ task, taskConfig, prompt, structure, files, words },
    earlier: [],
    instructions: undefined,
    explain: false,
    maxTokens: undefined,
    warnings: [],
  };
  const { account, record } = c.var;
  const caller = { account, resolvesOss: false };
  return readToEnd(answerCall(call, { asker: askerOf(c), caller, client: c.req.raw.signal, record }, deps));
}

/** A file, read page by page. */
export interface DocumentReading {
  readonly pages: readonly PageReading[];
  readonly warnings: readonly string[];
  /** Figures as JPEG data URLs, by the names that the pages' text has for them; none unless they were asked for. */
  readonly pictures: ReadonlyMap<string, string>;
}

const withFigures = z.looseObject({
  figures: z.array(z.looseObject({ name: z.string(), picture: z.string().nullable() })),
});

/**
 * Reads a file as a document: layout, tables and formulas.
 * @param figures whether pictures of figures are wanted
 */
export async function readDocument(
  c: Context<Env>,
  deps: ServerDeps,
  { figures = false, ...asked }: Pick<FileQuestion, 'source' | 'files' | 'model' | 'words'> & { figures?: boolean },
): Promise<DocumentReading> {
  const taskConfig = { output_format: 'pages', fenced: false, figures };
  const reply = await askFile(c, deps, { ...asked, task: 'document_parsing', taskConfig });
  const cut = withFigures.safeParse(reply.answer.ocrResult).data?.figures ?? [];
  const pictures = new Map(cut.flatMap(({ name, picture }) => (picture ? [[name, picture] as const] : [])));
  const missing = cut.length - pictures.size;
  const warnings = missing > 0 ? [`${missing} of ${cut.length} figures have no picture: an answer holds no more.`] : [];
  return { pages: pagesOf(reply), warnings: [...reply.answer.warnings, ...warnings], pictures };
}
