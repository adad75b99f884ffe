import type { Source } from '../documents/ask-file.ts';
import { isSigned } from '../files/signed-url.ts';
import { fileIdScheme } from '../wire/file-part.ts';
import type { OcrBody } from './schema.ts';

/**
 * The file of a body. An address that this server signed for one of its files is that file: it is not fetched, as it stands on
 * the private network that addresses may not point into.
 */
export function sourceOf({ document }: OcrBody, secret: Uint8Array): Source {
  switch (document.type) {
    case 'file':
      return { address: fileIdScheme + document.file_id, field: 'document.file_id' };
    case 'document_url':
      return { address: ownFile(document.document_url, secret), field: 'document.document_url' };
    case 'image_url': {
      const { image_url: image } = document;
      const [address, field] = typeof image === 'string' ? [image, ''] : [image.url, '.url'];
      return { address: ownFile(address, secret), field: `document.image_url${field}` };
    }
  }
}

/** No address that this server signs is longer. */
const longest = 1000;

function ownFile(address: string, secret: Uint8Array): string {
  if (address.length > longest || !URL.canParse(address)) return address;
  const { pathname, searchParams } = new URL(address);
  const [, id] = /\/v1\/files\/([\w-]+)\/signed$/.exec(pathname) ?? [];
  if (id === undefined) return address;
  const shown = { expires: searchParams.get('expires') ?? '', signature: searchParams.get('signature') ?? '' };
  return isSigned(id, shown, secret) ? fileIdScheme + id : address;
}
