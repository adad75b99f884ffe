import type { Adapter } from './adapters/adapter.ts';
import { adapterOf } from './adapters/adapters.ts';
import { type ChatClient, createChatClient } from './client/chat-client.ts';
import { createHealth, type Health } from './client/health.ts';
import { createPlaces, type Places } from './client/places.ts';
import type { EngineConfig } from './config/config.ts';

/** A remote engine, ready to be asked. */
export interface Remote {
  readonly name: string;
  readonly model: string;
  readonly adapter: Adapter;
  readonly client: ChatClient;
  readonly health: Health;
  /** Questions that its server works on at a time, and those that wait for it here. */
  readonly places: Places;
}

/** @param key from the environment variable that the configuration names */
export function openRemote(name: string, config: EngineConfig, key: string | undefined): Remote {
  const { url, model, adapter, proxy, concurrency, queue, connect_ms, first_ms, idle_ms } = config;
  return {
    name,
    model,
    adapter: adapterOf(model, adapter),
    client: createChatClient({ url, key, proxy, connectMs: connect_ms, firstMs: first_ms, idleMs: idle_ms }),
    health: createHealth(),
    places: createPlaces(concurrency, queue),
  };
}
