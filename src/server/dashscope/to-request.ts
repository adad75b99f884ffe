import { type Call, type RequestContext, understand } from '../calls/call.ts';
import type { Turn } from '../calls/conversation.ts';
import { namesImage } from '../calls/names-image.ts';
import { checkMaxTokens } from '../wire/sampling.ts';
import { structuredOf } from '../wire/structured.ts';
import type { GenerationBody } from './schema.ts';

/** What a generation body asks for. */
export function toRequest(
  { model: name, input, parameters }: GenerationBody,
  { maxImages, findModel }: RequestContext,
): Call {
  const model = findModel(name);
  const maxTokens = checkMaxTokens(parameters?.max_tokens, model.maxOutput, 'parameters.max_tokens');
  const turns = input.messages.map(toTurn);
  const { response_format, guided_json } = parameters ?? {};
  const { structure } = structuredOf({ response_format, guided_json }, { place: 'parameters.' });
  return understand(
    { model, turns, options: parameters?.ocr_options, maxTokens, structure },
    { maxImages, messagesField: 'input.messages' },
  );
}

function toTurn({ role, content }: GenerationBody['input']['messages'][number], index: number): Turn {
  return {
    role,
    namesImage: namesImage(content),
    texts: content.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])),
    images: content.flatMap((item, i) => {
      if (typeof item.image !== 'string') return [];
      return [{ address: item.image, field: `input.messages[${index}].content[${i}].image`, options: item }];
    }),
  };
}
