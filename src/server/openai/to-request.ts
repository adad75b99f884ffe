import { type Call, type RequestContext, understand } from '../calls/call.ts';
import type { Turn } from '../calls/conversation.ts';
import { endsWithTool } from '../calls/conversation.ts';
import { namesImage } from '../calls/names-image.ts';
import type { ImageOptions } from '../wire/image-options.ts';
import { checkMaxTokens } from '../wire/sampling.ts';
import { structuredOf } from '../wire/structured.ts';
import { systemTexts } from '../wire/system-texts.ts';
import { addressOf } from './file-part.ts';
import type { ChatBody } from './schema.ts';

/** What a chat body asks for. */
export function toRequest(body: ChatBody, { maxImages, findModel }: RequestContext): Call {
  const model = findModel(body.model);
  const field = body.max_completion_tokens === undefined ? 'max_tokens' : 'max_completion_tokens';
  const maxTokens = checkMaxTokens(body[field], model.maxOutput, field);
  const turns = body.messages.map(toTurn);
  const { structure } = structuredOf(body, { answersTool: endsWithTool(turns) });
  return understand(
    { model, turns, options: body.ocr_options, maxTokens, structure },
    { maxImages, messagesField: 'messages' },
  );
}

function toTurn(message: ChatBody['messages'][number], index: number): Turn {
  if (message.role !== 'user') return { role: message.role, texts: systemTexts(message), images: [] };
  const { role, content } = message;
  return {
    role,
    namesImage: namesImage(content),
    texts: content.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])),
    images: content.flatMap(({ image_url: image, file, ...beside }, i) => {
      const place = `messages[${index}].content[${i}]`;
      if (file != null) return [{ ...addressOf(file, `${place}.file`), options: beside }];
      if (image == null) return [];
      return [{ address: image.url, field: `${place}.image_url.url`, options: mergeOptions(image, beside) }];
    }),
  };
}

/** Options beside the image win over those inside it. */
function mergeOptions(inside: ImageOptions, beside: ImageOptions): ImageOptions {
  return {
    min_pixels: beside.min_pixels ?? inside.min_pixels,
    max_pixels: beside.max_pixels ?? inside.max_pixels,
    enable_rotate: beside.enable_rotate ?? inside.enable_rotate,
  };
}
