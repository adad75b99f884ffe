/**
 * The data of each event of a stream (one `data:` line each, as this server writes them), `[DONE]` left out. The last event of a long
 * document has megabytes: its pieces are joined once, when it ends.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let pieces: string[] = [];
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      const text = decoder.decode(value, { stream: true });
      pieces.push(text);
      if (!text.includes('\n')) continue;
      const events = pieces.join('').split('\n\n');
      pieces = [events.pop() ?? ''];
      for (const event of events) {
        const data = event.replace(/^data:\s?/, '');
        if (data !== '[DONE]') yield JSON.parse(data);
      }
    }
  } finally {
    // The reader may have failed already: then there is nothing left to stop.
    await reader.cancel().catch(() => undefined);
  }
}
