import { type Call, type Turn, understand } from '../calls/call.ts';
import { findModel } from '../model-names.ts';
import { checkMaxTokens } from '../wire/sampling.ts';
import type { GenerationBody } from './schema.ts';

/** What a generation body asks for. */
export function toRequest({ model: name, input, parameters }: GenerationBody, maxImages: number): Call {
  const model = findModel(name);
  const maxTokens = checkMaxTokens(parameters?.max_tokens, model.maxOutput, 'parameters.max_tokens');
  const turns = input.messages.map(toTurn);
  return understand(
    { model, turns, options: parameters?.ocr_options, maxTokens },
    { maxImages, messagesField: 'input.messages' },
  );
}

function toTurn({ role, content }: GenerationBody['input']['messages'][number], index: number): Turn {
  return {
    role,
    texts: content.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])),
    images: content.flatMap((item, i) => {
      if (typeof item.image !== 'string') return [];
      return [{ address: item.image, field: `input.messages[${index}].content[${i}].image`, options: item }];
    }),
  };
}
