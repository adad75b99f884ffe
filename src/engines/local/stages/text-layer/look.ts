import { decodePage } from '../../../../image/decode.ts';
import { inspect } from '../../../../image/inspect.ts';
import { readTextLayer } from '../../../../image/pdf/read-text-layer.ts';
import type { TextLayerMode } from '../../../../types/request.ts';
import { sharedMemory } from '../shared-memory.ts';

/** A page of a file. */
interface PageOfFile {
  readonly bytes: Uint8Array;
  readonly field: string;
  /** The same for every page of a file, which stays open for them. */
  readonly id: number;
  /** Which of the file's pages, from 0. */
  readonly page: number;
}

export const fileLook = {
  /** What the file is and which pages it has. */
  inspect: ({ bytes, field, id }: Omit<PageOfFile, 'page'>) => inspect(bytes, field, id),
  /** The pixels of a page, in a slab of shared memory that is probably large enough. */
  decode: ({
    bytes,
    page,
    slab,
    ...options
  }: PageOfFile & {
    readonly maxPixels: number;
    readonly minPixels?: number | undefined;
    readonly requestedMaxPixels?: number | undefined;
    readonly slab: Uint8Array;
  }) => decodePage(bytes, page, { ...options, allocate: sharedMemory(slab) }),
  /** What a PDF itself says about the text of a page. */
  textLayer: ({ page, mode, ...file }: PageOfFile & { readonly mode: Exclude<TextLayerMode, 'ocr'> }) =>
    readTextLayer(file, page, mode),
};
