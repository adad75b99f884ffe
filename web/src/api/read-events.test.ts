import { expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

function streamOf(...chunks: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

it('reads events however the network cuts them', async () => {
  const text = 'data: {"a":1}\n\ndata: {"b":"x"}\n\ndata: [DONE]\n\n';
  const wanted = [{ a: 1 }, { b: 'x' }];
  expect(await all(streamOf(text))).toEqual(wanted);
  expect(await all(streamOf(...text))).toEqual(wanted);
});

it('reads on behind a character that was cut', async () => {
  const bytes = new TextEncoder().encode('data: {"a":"水"}\n\n');
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await all(stream)).toEqual([{ a: '水' }]);
});
