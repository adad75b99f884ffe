import { type Call, type RequestContext, understand } from '../calls/call.ts';
import { readParts } from '../calls/read-parts.ts';
import { tokenLimit } from '../wire/sampling.ts';
import { structuredOf } from '../wire/structured.ts';
import type { GenerationBody } from './schema.ts';

const noTools = 'parameters.tools: no tool is called here; parameters.response_format asks for values.';

/** What a generation body asks for. */
export function toRequest(
  { model: name, input, parameters }: GenerationBody,
  { maxImages, findModel }: RequestContext,
): Call {
  const model = findModel(name);
  const limit = tokenLimit(parameters?.max_tokens, model.maxOutput, 'parameters.max_tokens');
  const turns = input.messages.map(({ role, content }, index) => ({
    role,
    ...readParts(content, `input.messages[${index}].content`),
  }));
  const { response_format, guided_json, tools } = parameters ?? {};
  // Upstream's models answer with text whatever tools there are (wire contract §2.1).
  const calls = Array.isArray(tools) && tools.length > 0;
  const { structure } = structuredOf({ response_format, guided_json }, { place: 'parameters.' });
  return understand(
    {
      ...{ model, turns, options: parameters?.ocr_options, ...limit, structure },
      enableRotate: parameters?.enable_rotate,
      warnings: [...limit.warnings, ...(calls ? [noTools] : [])],
    },
    { maxImages, messagesField: 'input.messages' },
  );
}
