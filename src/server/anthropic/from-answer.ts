import type { Usage } from '../../types/usage.ts';
import type { Asked } from '../calls/endpoint.ts';
import type { Reply } from '../calls/limit-tokens.ts';
import { ocrResultOf } from '../calls/spell-result.ts';
import { formOf } from './form-of.ts';
import type { MessagesBody } from './schema.ts';

/** What all events of one message have in common. */
export interface MessageHead {
  readonly requestId: string;
  /** As the caller spelled it. */
  readonly model: string;
  /** The tool that is used with the answer, in place of text. */
  readonly tool: string | undefined;
}

export function headOf({ body, requestId }: Asked<MessagesBody>): MessageHead {
  return { requestId, model: body.model, tool: formOf(body).tool };
}

export function spellUsage({ inputTokens, outputTokens }: Pick<Usage, 'inputTokens' | 'outputTokens'>) {
  return {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
  };
}

export function stopReason({ finishReason }: Reply, tool: string | undefined): string {
  if (finishReason === 'length') return 'max_tokens';
  return tool === undefined ? 'end_turn' : 'tool_use';
}

/** The one block of an answer; a cut input of a tool is no JSON, and is left out. */
export function spellBlock({ requestId, tool }: MessageHead, text: string, whole: boolean) {
  if (tool === undefined) return { type: 'text', text, citations: null };
  return { type: 'tool_use', id: `toolu_${requestId}`, name: tool, input: whole ? (JSON.parse(text) as unknown) : {} };
}

/** The task's result and remarks for the caller (extensions); no keys where there are none. */
export function spellMore({ answer }: Reply) {
  const result = ocrResultOf(answer);
  return { ...(result && { ocr_result: result }), ...(answer.warnings.length > 0 && { warnings: answer.warnings }) };
}

/** The message, while it is made and when it is done. */
export function spellMessage(head: MessageHead, content: readonly object[], reply?: Reply) {
  return {
    id: `msg_${head.requestId}`,
    type: 'message',
    role: 'assistant',
    model: head.model,
    content,
    stop_reason: reply ? stopReason(reply, head.tool) : null,
    stop_sequence: null,
    usage: spellUsage(reply?.usage ?? { inputTokens: 0, outputTokens: 0 }),
    ...(reply && spellMore(reply)),
  };
}

/** Body of a plain answer. */
export function fromAnswer(reply: Reply, head: MessageHead) {
  return spellMessage(head, [spellBlock(head, reply.text, reply.finishReason === 'stop')], reply);
}
