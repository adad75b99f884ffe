import { type Call, type RequestContext, understand } from '../calls/call.ts';
import type { Turn } from '../calls/conversation.ts';
import { endsWithTool } from '../calls/conversation.ts';
import { readParts } from '../calls/read-parts.ts';
import { tokenLimit } from '../wire/sampling.ts';
import { structuredOf } from '../wire/structured.ts';
import { systemTexts } from '../wire/system-texts.ts';
import type { ChatBody } from './schema.ts';

/** What a chat body asks for. */
export function toRequest(body: ChatBody, { maxImages, findModel }: RequestContext): Call {
  const model = findModel(body.model);
  const field = body.max_completion_tokens === undefined ? 'max_tokens' : 'max_completion_tokens';
  const limit = tokenLimit(body[field], model.maxOutput, field);
  const turns = body.messages.map(toTurn);
  const { structure } = structuredOf(body, { answersTool: endsWithTool(turns) });
  return understand(
    { model, turns, options: body.ocr_options, ...limit, structure, enableRotate: body.enable_rotate },
    { maxImages, messagesField: 'messages' },
  );
}

function toTurn(message: ChatBody['messages'][number], index: number): Turn {
  if (message.role !== 'user') return { role: message.role, texts: systemTexts(message), images: [] };
  return { role: message.role, ...readParts(message.content, `messages[${index}].content`) };
}
