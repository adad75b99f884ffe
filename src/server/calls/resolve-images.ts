import { Readable } from 'node:stream';
import { withinLimits } from '../../image/limits.ts';
import { resolveImage } from '../../image/sources/resolve-image.ts';
import { InkstoneError } from '../../types/error.ts';
import type { ImageInput } from '../../types/request.ts';
import type { ServerDeps } from '../deps.ts';
import { ownerOf } from '../files/receive-file.ts';
import type { Account } from '../http/account.ts';
import { fileIdScheme } from '../wire/file-part.ts';
import type { Call, NamedImage } from './call.ts';

/** Whose files a call may name. */
export interface Caller {
  readonly account: Account;
  /** The caller sent `X-DashScope-OssResourceResolve: enable`, without which `oss://` is not looked up. */
  readonly resolvesOss: boolean;
}

type Deps = Pick<ServerDeps, 'settings' | 'uploads' | 'files'>;

/** Images fetched at a time for one request. */
const atOnce = 4;

/**
 * Fetches the bytes of a call's images, in their order.
 * @throws InkstoneError of the image's source, naming its field
 */
export async function resolveImages(
  { images, model }: Call,
  caller: Caller,
  deps: Deps,
  signal: AbortSignal,
): Promise<ImageInput[]> {
  const resolved: ImageInput[] = [];
  for (let i = 0; i < images.length; i += atOnce) {
    const batch = images.slice(i, i + atOnce).map(async (image): Promise<ImageInput> => {
      const bytes = await (image.bytes === undefined
        ? bytesOf(image, model.id, caller, deps, signal)
        : collect(Readable.from([image.bytes]), deps.settings));
      const { field, minPixels, maxPixels, enableRotate } = image;
      return {
        bytes,
        field,
        enableRotate,
        ...(minPixels !== undefined && { minPixels }),
        ...(maxPixels !== undefined && { maxPixels }),
      };
    });
    resolved.push(...(await Promise.all(batch)));
  }
  return resolved;
}

function bytesOf(
  { address, field, mention }: NamedImage,
  model: string,
  { account, resolvesOss }: Caller,
  { settings, uploads, files }: Deps,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (address.startsWith(fileIdScheme)) {
    return readFile(address.slice(fileIdScheme.length), field, account, { settings, files });
  }
  if (!address.startsWith('oss://')) {
    return resolveImage(address, {
      field,
      maxBytes: { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES },
      maxDataUrlChars: settings.INKSTONE_MAX_DATA_URL_CHARS,
      timeoutMs: settings.INKSTONE_FETCH_TIMEOUT_MS,
      allowPrivate: settings.INKSTONE_ALLOW_PRIVATE_URLS,
      signal,
    });
  }
  if (!resolvesOss) {
    const message =
      'The provided URL does not appear to be valid. Ensure it is correctly formatted. [oss:// needs the header X-DashScope-OssResourceResolve: enable]';
    throw new InkstoneError('invalid_url', message, { field });
  }
  return uploads.resolve({ key: address.slice('oss://'.length), model, account, mention, field });
}

/** A file of the caller's, as the Files API keeps it. */
async function readFile(
  id: string,
  field: string,
  account: Account,
  { settings, files }: Pick<Deps, 'settings' | 'files'>,
): Promise<Uint8Array> {
  const file = await files.find(id);
  if (file?.owner !== ownerOf(account)) {
    throw new InkstoneError('fetch_not_found', `There is no file ${id}. [it has expired, or another key brought it]`, {
      field,
    });
  }
  return collect(files.read(file.id), settings);
}

/** The whole of a file, as far as a file of its kind may go. */
async function collect(content: AsyncIterable<Uint8Array>, settings: Deps['settings']): Promise<Uint8Array> {
  const limits = { image: settings.INKSTONE_MAX_IMAGE_BYTES, pdf: settings.INKSTONE_MAX_PDF_BYTES };
  const chunks: Uint8Array[] = [];
  for await (const chunk of withinLimits(content, limits)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
