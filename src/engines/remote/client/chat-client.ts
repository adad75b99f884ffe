import { Agent, type Dispatcher, ProxyAgent, request } from 'undici';
import { z } from 'zod';
import { type Chunk, messageOf, type RemoteTokens, readChunk } from './chunk.ts';
import { eventData } from './event-data.ts';
import { RemoteFault } from './remote-fault.ts';

/** Where a server is and how long it is waited for, in milliseconds. */
export interface ServerOptions {
  /** Base of its OpenAI-compatible API: `http://127.0.0.1:8000/v1`. */
  readonly url: string;
  /** Sent as a bearer token, never logged. */
  readonly key?: string | undefined;
  readonly proxy?: string | undefined;
  readonly connectMs: number;
  /** Until the answer begins: a large picture takes a model some time. */
  readonly firstMs: number;
  /** Between two pieces. */
  readonly idleMs: number;
}

/** How an answer ended. */
export interface ChatEnd {
  readonly finish: string;
  readonly tokens: RemoteTokens;
  readonly ocrResult?: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

/** One server. */
export interface ChatClient {
  /**
   * Asks a question: pieces of text as they come, then the end. Whoever stops reading closes the connection, which stops the server.
   * @param body of `POST /chat/completions`; it is asked for as a stream
   * @throws RemoteFault; the signal's reason where that aborts
   */
  chat(body: Readonly<Record<string, unknown>>, signal: AbortSignal): AsyncGenerator<string, ChatEnd>;
  /** The models it has. @throws RemoteFault */
  models(signal: AbortSignal): Promise<string[]>;
  close(): Promise<void>;
}

/** Bytes of an error's or a list's body that are read. */
const mostBody = 1 << 20;
const modelList = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) });

export function createChatClient({ url, key, proxy, connectMs, firstMs, idleMs }: ServerOptions): ChatClient {
  const times = { connect: { timeout: connectMs }, headersTimeout: firstMs, bodyTimeout: idleMs };
  const dispatcher: Dispatcher = proxy ? new ProxyAgent({ uri: proxy, ...times }) : new Agent(times);
  const base = url.replace(/(?<!\/)\/+$/, '');
  const headers = { ...(key && { authorization: `Bearer ${key}` }), 'content-type': 'application/json' };

  async function send(method: 'GET' | 'POST', path: string, body: string | null, signal: AbortSignal) {
    try {
      return await request(`${base}${path}`, { method, headers, body, signal, dispatcher });
    } catch (error) {
      throw asFault(error, 'unreachable', signal);
    }
  }

  return {
    async *chat(body, signal) {
      const stop = new AbortController();
      const either = AbortSignal.any([signal, stop.signal]);
      const sent = JSON.stringify({ ...body, stream: true, stream_options: { include_usage: true } });
      try {
        const response = await send('POST', '/chat/completions', sent, either);
        if (response.statusCode !== 200) throw await statusFault(response);
        const type = String(response.headers['content-type'] ?? '');
        return yield* type.includes('text/event-stream')
          ? pieces(chunksOf(response.body, either), false)
          : pieces(wholeOf(response.body, either), true);
      } catch (error) {
        throw asFault(error, 'broken', signal);
      } finally {
        stop.abort();
      }
    },
    async models(signal) {
      const response = await send('GET', '/models', null, signal);
      if (response.statusCode !== 200) throw await statusFault(response);
      const text = await readSome(response.body);
      try {
        return modelList.parse(JSON.parse(text)).data.map(({ id }) => id);
      } catch (cause) {
        throw new RemoteFault('garbage', 'its list of models has another form', { cause });
      }
    },
    close: () => dispatcher.close(),
  };
}

/** @param whole whether one piece is all of it */
async function* pieces(chunks: AsyncIterable<Chunk>, whole: boolean): AsyncGenerator<string, ChatEnd> {
  let finish: string | undefined;
  let tokens: RemoteTokens = { input: 0, output: 0 };
  let ocrResult: ChatEnd['ocrResult'];
  const warnings: string[] = [];
  for await (const chunk of chunks) {
    finish = chunk.finish ?? finish;
    tokens = chunk.tokens ?? tokens;
    ocrResult = chunk.ocrResult ?? ocrResult;
    warnings.push(...(chunk.warnings ?? []));
    if (chunk.text) yield chunk.text;
  }
  if (finish === undefined && !whole) throw new RemoteFault('broken', 'its answer ended before its end');
  return { finish: finish ?? 'stop', tokens, warnings, ...(ocrResult && { ocrResult }) };
}

async function* chunksOf(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Chunk> {
  try {
    for await (const data of eventData(body)) {
      if (data === '[DONE]') return;
      yield readChunk(data);
    }
  } catch (error) {
    throw asFault(error, 'broken', signal);
  }
}

/** Largest answer that comes as one piece: no model writes more. */
const mostAnswer = 64 * 2 ** 20;

async function* wholeOf(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Chunk> {
  try {
    yield readChunk(await readSome(body, mostAnswer));
  } catch (error) {
    throw asFault(error, 'broken', signal);
  }
}

async function readSome(body: AsyncIterable<Uint8Array>, most = mostBody): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) throw new RemoteFault('garbage', 'its answer has no end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function statusFault({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<RemoteFault> {
  const said = await readSome(body).catch(() => '');
  let message = `its status is ${statusCode}`;
  try {
    const json = JSON.parse(said) as unknown;
    const error = typeof json === 'object' && json !== null && 'error' in json ? json.error : json;
    message += ` and ${messageOf(error)}`;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const after = Number(headers['retry-after']);
  const more = Number.isFinite(after) && after >= 0 ? { retryAfter: after } : {};
  if (statusCode === 429 || statusCode === 503) return new RemoteFault('busy', message, more);
  return new RemoteFault(statusCode < 500 && statusCode !== 408 ? 'refused' : 'failed', message, more);
}

/** A failure of the connection in our words; an aborted signal's reason stays what it is. */
function asFault(error: unknown, kind: 'unreachable' | 'broken', signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  if (error instanceof RemoteFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const slow = code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
  const message = slow ? 'nothing came for too long' : kind === 'broken' ? 'its answer broke off' : 'no connection';
  return new RemoteFault(slow ? 'stalled' : kind, code ? `${message} (${code})` : message, { cause: error });
}
