import type { Picture } from '../page-reader.ts';
import type { Adapter, Ask } from './adapters/adapter.ts';
import { tokenCap } from './guards/token-cap.ts';
import type { Share, ToShare } from './syntax/found.ts';

/** A picture as servers take it: never an address of the caller's. */
export function imagePart({ bytes }: Pick<Picture, 'bytes'>, format: string) {
  return {
    type: 'image_url',
    image_url: { url: `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}` },
  };
}

/**
 * `POST /chat/completions` as a model wants to be asked, but for its temperature.
 * @param prompt in place of the ask's own
 * @param area of the picture in pixels of the caller's image
 */
export function chatBody(
  { adapter, model }: { readonly adapter: Adapter; readonly model: string },
  { prompt, sampling }: Pick<Ask, 'prompt' | 'sampling'>,
  pictures: readonly Picture[],
  area: number,
): Record<string, unknown> & { readonly max_tokens: number } {
  const images = pictures.map((picture) => imagePart(picture, adapter.picture.format));
  const text = prompt === '' ? [] : [{ type: 'text', text: prompt }];
  const content = adapter.order === 'image-first' ? [...images, ...text] : [...text, ...images];
  return {
    model,
    messages: [
      ...(adapter.system === undefined ? [] : [{ role: 'system', content: adapter.system }]),
      { role: 'user', content },
    ],
    max_tokens: tokenCap(area, adapter.maxTokens),
    ...adapter.body,
    ...sampling,
    ...(adapter.stop && { stop: adapter.stop }),
  };
}

/** How the numbers that a model writes become shares of the picture it was sent. */
export function toShareOf(
  { scale }: Pick<Adapter, 'scale'>,
  { width, height }: Pick<Picture, 'width' | 'height'>,
): ToShare {
  const [across, down] = scale === 'pixels' ? [width, height] : [scale ?? 0, scale ?? 0];
  const inside = (value: number) => Math.min(1, Math.max(0, value));
  return (numbers): Share | undefined => {
    if (across === 0 || numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
    const [left, top, right, bottom] = numbers as readonly number[] as [number, number, number, number];
    const share = [inside(left / across), inside(top / down), inside(right / across), inside(bottom / down)] as const;
    return share[2] > share[0] && share[3] > share[1] ? share : undefined;
  };
}
