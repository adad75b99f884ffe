import { z } from 'zod';
import { RemoteFault } from './remote-fault.ts';

const text = z.string().nullish();
const count = z.number().int().min(0).nullish();

/** A piece of a chat answer, or the whole of it: what OpenAI-compatible servers have in common. */
const chunk = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        delta: z.looseObject({ content: text, ocr_result: z.unknown().optional() }).nullish(),
        message: z.looseObject({ content: text, ocr_result: z.unknown().optional() }).nullish(),
        finish_reason: text,
      }),
    )
    .nullish(),
  usage: z.looseObject({ prompt_tokens: count, completion_tokens: count }).nullish(),
  warnings: z.array(z.string()).nullish(),
  error: z.unknown().optional(),
});

/** Tokens as the remote server counts them. */
export interface RemoteTokens {
  readonly input: number;
  readonly output: number;
}

/** What one piece says. */
export interface Chunk {
  readonly text: string;
  readonly finish?: string;
  readonly tokens?: RemoteTokens;
  /** Another Inkstone's result beside the text. */
  readonly ocrResult?: Readonly<Record<string, unknown>>;
  readonly warnings?: readonly string[];
}

/** @throws RemoteFault `garbage` for what is no piece of an answer, `failed` where it says that it is an error */
export function readChunk(data: string): Chunk {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch (cause) {
    throw new RemoteFault('garbage', 'a piece of its answer is not JSON', { cause });
  }
  const parsed = chunk.safeParse(json);
  if (!parsed.success)
    throw new RemoteFault('garbage', 'a piece of its answer has another form', { cause: parsed.error });
  const { choices, usage, warnings, error } = parsed.data;
  if (error !== undefined && error !== null) throw new RemoteFault('failed', messageOf(error));
  const choice = choices?.[0];
  const said = choice?.delta ?? choice?.message;
  const result = said?.ocr_result;
  return {
    text: said?.content ?? '',
    ...(choice?.finish_reason && { finish: choice.finish_reason }),
    ...(usage && { tokens: { input: usage.prompt_tokens ?? 0, output: usage.completion_tokens ?? 0 } }),
    ...(typeof result === 'object' && result !== null && { ocrResult: result as Record<string, unknown> }),
    ...(warnings && { warnings }),
  };
}

/** Characters of another server's message that are passed on. */
const mostMessage = 300;

/** What an error object says, in one line. */
export function messageOf(error: unknown): string {
  const inner = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  const said = typeof inner === 'string' ? inner : (JSON.stringify(inner) ?? 'an error without a word');
  return `it says "${said.replace(/\s+/gu, ' ').slice(0, mostMessage)}"`;
}
