import type { PageSize } from '../store/documents.ts';
import type { PdfReply, PdfRequest } from './messages.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (reply: PdfReply) => void>();

function send(request: WithoutId<PdfRequest>, transfer: Transferable[] = []): Promise<PdfReply> {
  worker ??= start();
  const id = asked++;
  const promise = new Promise<PdfReply>((resolve) => waiting.set(id, resolve));
  worker.postMessage({ ...request, id }, transfer);
  return promise;
}

function start(): Worker {
  const started = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<PdfReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  return started;
}

/**
 * Opens a PDF.
 * @returns the size of each page in the pixels of the server's answers
 * @throws Error when it can't be shown
 */
export async function openPdf(file: string, bytes: Uint8Array): Promise<readonly PageSize[]> {
  const reply = await send({ kind: 'open', file, bytes }, [bytes.buffer as ArrayBuffer]);
  if (!('sizes' in reply)) throw new Error('failed' in reply ? reply.failed : 'no sizes');
  return reply.sizes;
}

/** Draws a page, at most `width` pixels wide. */
export async function drawPdf(
  file: string,
  page: number,
  width: number,
): Promise<{ bitmap: ImageBitmap; hasText: boolean }> {
  const reply = await send({ kind: 'draw', file, page, width });
  if (!('bitmap' in reply)) throw new Error('failed' in reply ? reply.failed : 'no picture');
  return reply;
}

export const closePdf = (file: string) => void send({ kind: 'close', file });
