import { decodeError, formatError } from './image-error.ts';

/** Pixels of a HEIC file: four bytes a pixel, R, G, B, A, rows from the top; turned as the file says. */
export interface HeicPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Decodes the primary image with heic-decode, which is an optional dependency (sharp's libvips carries no HEVC decoder).
 * @param load imports the package
 * @throws InkstoneError `image_format` if the package is not installed, `image_decode`
 */
export async function decodeHeic(
  bytes: Uint8Array,
  field: string,
  load: () => Promise<typeof import('heic-decode')> = () => import('heic-decode'),
): Promise<HeicPixels> {
  const { default: decode } = await load().catch((cause: unknown) => {
    throw formatError(field, 'HEIC needs the optional package heic-decode, which is not installed', cause);
  });
  try {
    const { width, height, data } = await decode({ buffer: bytes });
    return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  } catch (cause) {
    throw decodeError(field, cause);
  }
}
