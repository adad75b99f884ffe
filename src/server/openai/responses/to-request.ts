import { type Call, type RequestContext, understand } from '../../calls/call.ts';
import type { Turn } from '../../calls/conversation.ts';
import { namesImage } from '../../calls/names-image.ts';
import { systemTexts } from '../../wire/system-texts.ts';
import { addressOf } from '../file-part.ts';
import { formOf } from './form-of.ts';
import type { ResponsesBody } from './schema.ts';

/** What a body of the Responses API asks for. Its answers have no other limit than the caller's own. */
export function toRequest(body: ResponsesBody, { maxImages, findModel }: RequestContext): Call {
  const request = {
    model: findModel(body.model),
    turns: body.input.map(toTurn),
    options: body.ocr_options,
    maxTokens: body.max_output_tokens,
    structure: formOf(body).structure,
    instructions: body.instructions ?? undefined,
  };
  return understand(request, { maxImages, messagesField: 'input' });
}

type Item = ResponsesBody['input'][number];
type Part = Extract<Item, { role: 'user' }>['content'][number];

function toTurn(item: Item, index: number): Turn {
  if (item.role !== 'user') return { role: item.role, texts: systemTexts(item), images: [] };
  const { role, content } = item;
  return {
    role,
    namesImage: namesImage(content),
    texts: content.flatMap((part) => ('text' in part && typeof part.text === 'string' ? [part.text] : [])),
    images: content.flatMap((part, i) => imageOf(part, `input[${index}].content[${i}]`) ?? []),
  };
}

function imageOf(part: Part, place: string): Turn['images'][number] | undefined {
  switch (part.type) {
    case 'input_file':
      return { ...addressOf(part, place), options: part };
    case 'input_image':
    case 'image_url': {
      const { image_url: address, file_id: id } = part;
      if (typeof address !== 'string') return { ...addressOf({ file_id: id }, place), options: part };
      return { address, field: `${place}.image_url`, options: part };
    }
    default:
      return undefined;
  }
}
