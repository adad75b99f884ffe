import type { Chunk, OcrResult, Usage } from './answer.ts';
import type { ChatBody } from './body.ts';
import { ApiError, postJson } from './call.ts';
import { readEvents } from './read-events.ts';

/** A whole answer. */
export interface Answer {
  readonly id: string;
  readonly model: string;
  readonly text: string;
  readonly ocrResult: OcrResult;
  readonly warnings: readonly string[];
  readonly finishReason: string;
  readonly usage?: Usage;
}

/** What a stream has brought so far. */
export interface Progress {
  readonly text: string;
  /** Pieces of text: one for each page, where pages stand for themselves. */
  readonly pieces: number;
}

/**
 * Asks as a stream.
 * @param onProgress called after each piece
 * @throws ApiError, also for an error inside the stream; DOMException `AbortError`
 */
export async function ask(
  body: ChatBody,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Answer> {
  const headers = { 'X-DashScope-OssResourceResolve': 'enable' };
  const response = await postJson('/compatible-mode/v1/chat/completions', body, { signal, headers });
  let answer: Answer = { id: '', model: body.model, text: '', ocrResult: {}, warnings: [], finishReason: '' };
  let pieces = 0;
  if (!response.body) throw new ApiError('The answer has no body.', response.status, 'no_body');
  for await (const data of readEvents(response.body)) {
    const chunk = data as Chunk;
    if (chunk.error) throw new ApiError(chunk.error.message, 500, chunk.error.code);
    answer = withChunk(answer, chunk);
    const piece = chunk.choices[0]?.delta.content;
    if (!piece) continue;
    pieces++;
    onProgress({ text: answer.text, pieces });
  }
  if (answer.finishReason === '') throw new ApiError('The answer broke off.', 502, 'incomplete');
  return answer;
}

function withChunk(answer: Answer, { id, model, choices: [choice], usage, warnings }: Chunk): Answer {
  return {
    ...answer,
    id,
    model,
    text: answer.text + (choice?.delta.content ?? ''),
    ocrResult: choice?.delta.ocr_result ?? answer.ocrResult,
    warnings: warnings ?? answer.warnings,
    finishReason: choice?.finish_reason ?? answer.finishReason,
    ...(usage && { usage }),
  };
}
