import { type Call, type RequestContext, understand } from '../calls/call.ts';
import type { Turn } from '../calls/conversation.ts';
import { fileIdScheme } from '../wire/file-part.ts';
import { tokenLimit } from '../wire/sampling.ts';
import { systemTexts } from '../wire/system-texts.ts';
import { formOf } from './form-of.ts';
import { type Block, type MessagesBody, pictureBlock } from './schema.ts';

/** What a body of the Messages API asks for. */
export function toRequest(body: MessagesBody, { maxImages, findModel }: RequestContext): Call {
  const model = findModel(body.model);
  const system: Turn = { role: 'system', texts: systemTexts({ role: 'system', content: body.system }), images: [] };
  const request = {
    model,
    turns: [system, ...body.messages.map(toTurn)],
    options: body.ocr_options,
    ...tokenLimit(body.max_tokens, model.maxOutput, 'max_tokens'),
    structure: formOf(body).structure,
  };
  return understand(request, { maxImages, messagesField: 'messages' });
}

function toTurn(message: MessagesBody['messages'][number], index: number): Turn {
  if (message.role !== 'user') return { role: message.role, texts: systemTexts(message), images: [] };
  const { role, content } = message;
  const images = content.flatMap((block, i) => imagesOf(block, `messages[${index}].content[${i}]`));
  const texts = content.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  // What a tool said, and nothing else: the user's wish is the one before.
  if (images.length === 0 && content.every(({ type }) => type === 'tool_result')) {
    return { role: 'tool', texts: [], images: [] };
  }
  return { role, texts, images };
}

function imagesOf(block: Block, place: string): Turn['images'] {
  switch (block.type) {
    case 'image':
    case 'document':
      return [imageOf(block, place)];
    case 'tool_result':
      return shownBy(block.content).map(([picture, i]) => imageOf(picture, `${place}.content[${i}]`));
    default:
      return [];
  }
}

type Picture = Extract<Block, { type: 'image' | 'document' }>;

function imageOf({ source, ...options }: Picture, place: string): Turn['images'][number] {
  if (source.type === 'url') return { address: source.url, field: `${place}.source.url`, options };
  if (source.type === 'file')
    return { address: fileIdScheme + source.file_id, field: `${place}.source.file_id`, options };
  const { media_type: type = 'application/octet-stream', data } = source;
  return { address: `data:${type};base64,${data}`, field: `${place}.source.data`, options };
}

/** Blocks of a tool's result that are looked at. */
const mostBlocks = 100;

/** The pictures in what a tool said. */
function shownBy(content: unknown): (readonly [Picture, number])[] {
  if (!Array.isArray(content)) return [];
  return content.slice(0, mostBlocks).flatMap((each: unknown, i) => {
    const { success, data } = pictureBlock.safeParse(each);
    return success ? [[data, i] as const] : [];
  });
}
