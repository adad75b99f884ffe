import type { Usage } from '../../../types/usage.ts';
import type { Asked } from '../../calls/endpoint.ts';
import type { Reply } from '../../calls/limit-tokens.ts';
import { ocrResultOf } from '../../calls/spell-result.ts';
import { spellWarnings } from '../from-answer.ts';
import type { ResponsesBody } from './schema.ts';

/** What all events of one response have in common. */
export interface ResponseHead {
  /** `resp_` and the request id. */
  readonly id: string;
  /** Id of the one message in it: `msg_` and the request id. */
  readonly messageId: string;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly body: ResponsesBody;
}

export function headOf({ body, requestId, arrived }: Asked<ResponsesBody>): ResponseHead {
  const createdAt = Math.floor(arrived / 1000);
  return { id: `resp_${requestId}`, messageId: `msg_${requestId}`, createdAt, body };
}

export type Status = 'in_progress' | 'completed' | 'incomplete';

export const statusOf = ({ finishReason }: Reply): Status => (finishReason === 'length' ? 'incomplete' : 'completed');

/** The text's part of the message; a task's result stands beside it, and is the text where the task has no other. */
export function spellPart(text: string, reply?: Reply) {
  const answer = reply?.answer;
  const result = (answer && ocrResultOf(answer)) ?? (answer?.task === undefined ? undefined : text);
  return {
    type: 'output_text',
    text,
    annotations: [],
    logprobs: [],
    ...(result !== undefined && { ocr_result: result }),
  };
}

export function spellMessage(head: ResponseHead, status: Status, content: readonly object[]) {
  return { type: 'message', id: head.messageId, status, role: 'assistant', content };
}

function spellUsage({ inputTokens, outputTokens, imageTokens, textTokens, remote }: Usage) {
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0, image_tokens: imageTokens, text_tokens: textTokens },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0, text_tokens: outputTokens },
    total_tokens: inputTokens + outputTokens,
    ...(remote && { remote: { input_tokens: remote.inputTokens, output_tokens: remote.outputTokens } }),
  };
}

/** The response object, while it is made and when it is done. */
export function spellResponse(head: ResponseHead, status: Status, output: readonly object[], reply?: Reply) {
  const { body } = head;
  return {
    id: head.id,
    object: 'response',
    created_at: head.createdAt,
    status,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason: 'max_output_tokens' } : null,
    instructions: null,
    max_output_tokens: body.max_output_tokens ?? null,
    metadata: {},
    model: body.model,
    output,
    parallel_tool_calls: false,
    previous_response_id: null,
    temperature: body.temperature ?? null,
    text: { format: { type: 'text' } },
    tool_choice: 'none',
    tools: [],
    top_p: body.top_p ?? null,
    usage: reply ? spellUsage(reply.usage) : null,
    ...(reply && spellWarnings(reply)),
  };
}

/** Body of a plain answer (wire contract §7.4). */
export function fromAnswer(reply: Reply, head: ResponseHead) {
  const status = statusOf(reply);
  return spellResponse(head, status, [spellMessage(head, status, [spellPart(reply.text, reply)])], reply);
}
