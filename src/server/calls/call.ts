import { InkstoneError } from '../../types/error.ts';
import type { Structure } from '../../types/question.ts';
import type { FileOptions, TaskName } from '../../types/request.ts';
import { resizeRule } from '../../usage/image-tokens.ts';
import type { ModelNames, ServedModel } from '../model-names.ts';
import { fileOptions } from '../wire/file-options.ts';
import { messageErrors } from '../wire/messages.ts';
import type { OcrOptions } from '../wire/ocr-options.ts';
import { conversationOf, type Turn } from './conversation.ts';

/** An image as the request names it, before its bytes are fetched. */
export interface NamedImage {
  /** Data URL, http(s) URL or `oss://` key. */
  readonly address: string;
  /** The file itself, where the request carried it as it is: the address is not looked at. */
  readonly bytes?: Uint8Array;
  /** Where the address stands in the request. */
  readonly field: string;
  readonly minPixels?: number;
  readonly maxPixels?: number;
  readonly enableRotate: boolean;
  /** Which of the request's mentions of this address it is, from 0, and how many there are; earlier turns count. */
  readonly mention: { readonly index: number; readonly count: number };
}

/** What a body asks for; everything of a question but the bytes of its images. */
export interface Call {
  readonly model: ServedModel;
  readonly images: readonly NamedImage[];
  readonly task: TaskName | undefined;
  readonly prompt: string | undefined;
  readonly earlier: readonly string[];
  readonly instructions: string | undefined;
  readonly structure: Structure | undefined;
  readonly taskConfig: unknown;
  readonly words: boolean;
  /** Whether the answer says how the prompt was understood. */
  readonly explain: boolean;
  /** The engine that shall answer. */
  readonly engine?: string | undefined;
  readonly files: FileOptions;
  /** The answer is cut after so many tokens. */
  readonly maxTokens: number | undefined;
  /** What the answer has to say about the request. */
  readonly warnings: readonly string[];
}

/** What a dialect needs of its server to read a body. */
export interface RequestContext {
  /** Images that a message may hold. */
  readonly maxImages: number;
  readonly findModel: ModelNames['find'];
}

function nameImages(turns: readonly Turn[], shown: Turn['images'], model: ServedModel, rotate: boolean): NamedImage[] {
  const all = turns.flatMap(({ images }) => images);
  return shown.map((image) => {
    const same = ({ address }: { address: string }) => address === image.address;
    const { min_pixels: min, max_pixels: max, enable_rotate: enableRotate = rotate } = image.options;
    const rule = resizeRule(model, { ...(min && { minPixels: min }), ...(max && { maxPixels: max }) });
    return {
      address: image.address,
      field: image.field,
      ...(min !== undefined && { minPixels: rule.minPixels }),
      ...(max !== undefined && { maxPixels: rule.maxPixels }),
      enableRotate,
      mention: { index: all.slice(0, all.indexOf(image)).filter(same).length, count: all.filter(same).length },
    };
  });
}

/**
 * Understands a conversation.
 * @param messagesField where the messages stand in this dialect, for error messages
 * @throws InkstoneError `invalid_request` when there is no user message, too many images, or none where one was named, or beside a task, a schema or no words
 */
export function understand(
  request: {
    readonly model: ServedModel;
    readonly turns: readonly Turn[];
    readonly options: OcrOptions;
    readonly maxTokens: number | undefined;
    readonly warnings?: readonly string[];
    /** Of images that say nothing of their own. */
    readonly enableRotate?: boolean | undefined;
    readonly structure?: Structure | undefined;
    /** `instructions` of the Responses API: they stand before the system message. */
    readonly instructions?: string | undefined;
  },
  limits: { readonly maxImages: number; readonly messagesField: string },
): Call {
  const { model, turns, options, maxTokens } = request;
  const field = limits.messagesField;
  const { prompt, earlier, instructions, images: shown } = conversationOf(turns);
  // Who names a task or an image, wants JSON or says nothing has lost an image; words alone are answered with what this model needs.
  const named = turns.some(({ namesImage }) => namesImage) || prompt.includes('data:image/');
  const needsImage = named || Boolean(options?.task) || request.structure !== undefined || !prompt;
  if (shown.length === 0 && needsImage) throw new InkstoneError('invalid_request', messageErrors.noImage, { field });
  if (shown.length > limits.maxImages) {
    const message = `A message may hold at most ${limits.maxImages} images.`;
    throw new InkstoneError('invalid_request', message, { field });
  }
  const fixed = model.fixedPrompt;
  return {
    model,
    images: nameImages(turns, shown, model, request.enableRotate ?? false),
    task: fixed === undefined ? (options?.task ?? undefined) : undefined,
    prompt: fixed ?? (prompt || undefined),
    earlier: fixed === undefined ? earlier : [],
    instructions:
      fixed === undefined ? [request.instructions ?? '', instructions].join('\n').trim() || undefined : undefined,
    structure: request.structure,
    explain: options?.explain ?? false,
    engine: options?.engine ?? undefined,
    taskConfig: options?.task_config,
    words: options?.words ?? false,
    files: fileOptions(options),
    maxTokens,
    warnings: request.warnings ?? [],
  };
}
