import { type Call, type RequestContext, understand } from '../../calls/call.ts';
import type { Turn } from '../../calls/conversation.ts';
import { readParts } from '../../calls/read-parts.ts';
import { tokenLimit } from '../../wire/sampling.ts';
import { systemTexts } from '../../wire/system-texts.ts';
import { formOf } from './form-of.ts';
import type { ResponsesBody } from './schema.ts';

/** What a body of the Responses API asks for. Its answers have no other limit than the caller's own. */
export function toRequest(body: ResponsesBody, { maxImages, findModel }: RequestContext): Call {
  const request = {
    model: findModel(body.model),
    turns: body.input.map(toTurn),
    options: body.ocr_options,
    ...tokenLimit(body.max_output_tokens, Number.POSITIVE_INFINITY, 'max_output_tokens'),
    structure: formOf(body).structure,
    enableRotate: body.enable_rotate,
    instructions: body.instructions ?? undefined,
  };
  return understand(request, { maxImages, messagesField: 'input' });
}

function toTurn(item: ResponsesBody['input'][number], index: number): Turn {
  if (item.role !== 'user') return { role: item.role, texts: systemTexts(item), images: [] };
  return { role: item.role, ...readParts(item.content, `input[${index}].content`) };
}
