import type { Usage } from '../../../types/usage.ts';
import type { Asked } from '../../calls/endpoint.ts';
import type { Reply } from '../../calls/limit-tokens.ts';
import { ocrResultOf } from '../../calls/spell-result.ts';
import { spellWarnings } from '../from-answer.ts';
import { formOf } from './form-of.ts';
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
  /** The function that is called with the answer, in place of a message. */
  readonly tool: string | undefined;
}

export function headOf({ body, requestId, arrived }: Asked<ResponsesBody>): ResponseHead {
  const createdAt = Math.floor(arrived / 1000);
  return { id: `resp_${requestId}`, messageId: `msg_${requestId}`, createdAt, body, tool: formOf(body).tool };
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

/** The call of a function, with what is known of its arguments; a task's result stands beside them. */
export function spellCall(head: ResponseHead, status: Status, text: string, reply?: Reply) {
  const id = head.id.slice('resp_'.length);
  const result = reply && ocrResultOf(reply.answer);
  const call = {
    type: 'function_call',
    id: `fc_${id}`,
    call_id: `call_${id}`,
    name: head.tool ?? '',
    arguments: text,
    status,
  };
  return { ...call, ...(result && { ocr_result: result }) };
}

/** The one item of a response: a message, or the call of a function. */
export function spellItem(head: ResponseHead, status: Status, reply: Reply) {
  if (head.tool !== undefined) return spellCall(head, status, reply.text, reply);
  return spellMessage(head, status, [spellPart(reply.text, reply)]);
}

function spellUsage({ inputTokens, outputTokens, imageTokens, textTokens, remote }: Usage) {
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: 0, image_tokens: imageTokens, text_tokens: textTokens },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0, text_tokens: outputTokens },
    total_tokens: inputTokens + outputTokens,
    ...(remote && {
      remote: {
        input_tokens: remote.inputTokens,
        output_tokens: remote.outputTokens,
        ...(remote.cost !== undefined && { cost: remote.cost }),
      },
    }),
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
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    metadata: {},
    model: body.model,
    output,
    parallel_tool_calls: false,
    previous_response_id: null,
    temperature: body.temperature ?? null,
    text: { format: body.text?.format ?? { type: 'text' } },
    tool_choice: head.tool === undefined ? 'none' : (body.tool_choice ?? 'auto'),
    tools: head.tool === undefined ? [] : (body.tools ?? []),
    top_p: body.top_p ?? null,
    usage: reply ? spellUsage(reply.usage) : null,
    ...(reply && spellWarnings(reply)),
  };
}

/** Body of a plain answer (wire contract §7.4). */
export function fromAnswer(reply: Reply, head: ResponseHead) {
  const status = statusOf(reply);
  return spellResponse(head, status, [spellItem(head, status, reply)], reply);
}
