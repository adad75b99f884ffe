import { RemoteFault } from './remote-fault.ts';

/** Longest line of an event stream, in characters: one event of a model's answer has a few hundred. */
const longestLine = 8 * 2 ** 20;

/**
 * The data of a server's events, as bytes come in: lines that begin with `data:`, whatever ends them. Comments, names of events and
 * half a last line are passed over.
 * @throws RemoteFault `garbage` for a line without end
 */
export async function* eventData(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r/);
    rest = lines.pop()!;
    if (rest.length > longestLine) throw new RemoteFault('garbage', 'a line of its stream does not end');
    for (const line of lines) if (line.startsWith('data:')) yield line.slice('data:'.length).trimStart();
  }
  if (rest.startsWith('data:')) yield rest.slice('data:'.length).trimStart();
}
