import { addressOf, namesFile } from '../wire/file-part.ts';
import type { ImageOptions } from '../wire/image-options.ts';
import type { MessagePart } from '../wire/parts.ts';
import type { Turn } from './conversation.ts';
import { namesImage } from './names-image.ts';

/**
 * What the parts of a message say and show.
 * @param place where they stand in the request: `messages[0].content`
 * @throws InkstoneError `invalid_request` for a file that is named by nothing
 */
export function readParts(parts: readonly MessagePart[], place: string): Omit<Turn, 'role'> {
  return {
    namesImage: namesImage(parts),
    texts: parts.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])),
    images: parts.flatMap((part, i) => imagesOf(part, `${place}[${i}]`)),
  };
}

function imagesOf(part: MessagePart, place: string): Turn['images'] {
  const images = (['image', 'image_url'] as const).flatMap((key) => {
    const image = part[key];
    if (image == null) return [];
    const field = `${place}.${key}${image.bare === true ? '' : '.url'}`;
    return [{ address: image.url, field, options: mergeOptions(image, part) }];
  });
  const files = (['file', 'image_file'] as const).flatMap((key) => {
    const file = part[key];
    return file == null ? [] : [{ ...addressOf(file, `${place}.${key}`), options: part }];
  });
  return [...images, ...files, ...(namesFile(part) ? [{ ...addressOf(part, place), options: part }] : [])];
}

/** Options beside the image win over those inside it. */
function mergeOptions(inside: ImageOptions, beside: ImageOptions): ImageOptions {
  return {
    min_pixels: beside.min_pixels ?? inside.min_pixels,
    max_pixels: beside.max_pixels ?? inside.max_pixels,
    enable_rotate: beside.enable_rotate ?? inside.enable_rotate,
  };
}
