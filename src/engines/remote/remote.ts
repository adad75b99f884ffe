import type { Usage } from '../../types/usage.ts';
import type { Adapter } from './adapters/adapter.ts';
import { adapterOf } from './adapters/adapters.ts';
import { type ChatClient, createChatClient } from './client/chat-client.ts';
import type { RemoteTokens } from './client/chunk.ts';
import { createHealth } from './client/health.ts';
import { createPlaces, type Places } from './client/places.ts';
import { type Tally, watchChat } from './client/watched-chat.ts';
import type { EngineConfig } from './config/config.ts';

/** A remote engine, ready to be asked. */
export interface Remote {
  readonly name: string;
  readonly model: string;
  readonly adapter: Adapter;
  /** Asks it, as `ChatClient` does. @throws RemoteFault `resting` as well */
  readonly chat: ChatClient['chat'];
  /** The models that its server has. @throws RemoteFault */
  readonly models: ChatClient['models'];
  /** Questions that its server works on at a time, and those that wait for it here. */
  readonly places: Places;
  readonly state: () => RemoteState;
  /** Tokens as `usage` tells them, with their price where one is known. */
  readonly spent: (tokens: RemoteTokens) => NonNullable<Usage['remote']>;
  close(): Promise<void>;
}

/** How a remote engine does, for those who run it. */
export interface RemoteState extends Tally {
  readonly name: string;
  /** It failed too often and is left alone for a while. */
  readonly resting: boolean;
  readonly running: number;
  readonly waiting: number;
  /** Of all tokens; undefined where no price is known. */
  readonly cost: number | undefined;
}

/** A server that lists its models in less is there, in milliseconds. */
const probeMs = 5_000;

/** @param key from the environment variable that the configuration names */
export function openRemote(name: string, config: EngineConfig, key: string | undefined): Remote {
  const { url, model, adapter, proxy, concurrency, queue, connect_ms, first_ms, idle_ms, price } = config;
  const client = createChatClient({ url, key, proxy, connectMs: connect_ms, firstMs: first_ms, idleMs: idle_ms });
  const health = createHealth(() => client.models(AbortSignal.timeout(probeMs)));
  const { chat, tally } = watchChat(client, health);
  const places = createPlaces(concurrency, queue);
  const costOf = ({ input, output }: RemoteTokens) =>
    price && Number(((input * price.prompt + output * price.completion) / 1e6).toPrecision(12));
  return {
    ...{ name, model, chat, places, models: client.models, close: client.close },
    adapter: adapterOf(model, adapter),
    state() {
      const { tokens, ends } = tally();
      return { name, resting: health.resting(), ...places.load(), tokens, ends, cost: costOf(tokens) };
    },
    spent(tokens) {
      const cost = costOf(tokens);
      return { inputTokens: tokens.input, outputTokens: tokens.output, ...(cost !== undefined && { cost }) };
    },
  };
}
