import type { Settings } from '../settings/settings.ts';
import { planOf } from '../tasks/plan.ts';
import type { Engine } from './engine.ts';
import { createLocalEngine } from './local/local-engine.ts';
import type { PageReader } from './page-reader.ts';
import type { Config } from './remote/config/config.ts';
import { readConfig } from './remote/config/read-config.ts';
import { findRoute } from './remote/find-route.ts';
import { openRemote, type Remote } from './remote/remote.ts';
import { answerRemotely } from './remote/remote-engine.ts';

/** The name of the file where the settings name none. */
export const defaultConfig = 'inkstone.config.yaml';

/** The configuration that the settings name. @throws Error naming each place that is wrong */
export function configOf({ INKSTONE_CONFIG: path }: Settings): Promise<Config> {
  return readConfig(path ?? defaultConfig, path !== undefined);
}

/** The remote engines of a configuration, by their names. Keys come from the environment. */
export function openRemotes(
  { engines }: Config,
  env: Readonly<Record<string, string | undefined>>,
): Map<string, Remote> {
  return new Map(
    Object.entries(engines).map(([name, engine]) => {
      const key = engine.key_env === undefined ? undefined : env[engine.key_env];
      if (engine.key_env !== undefined && !key)
        throw new Error(`the engine ${name} needs a key in ${engine.key_env}, which is not set`);
      return [name, openRemote(name, engine, key)];
    }),
  );
}

/** The embedded engine, and the remote ones where a route leads to them. */
export function createEngines(
  reader: PageReader,
  config: Config,
  remotes: ReadonlyMap<string, Remote>,
  { INKSTONE_GROUNDING: grounding }: Settings,
): Engine {
  const local = createLocalEngine(reader);
  return {
    async *answer(question) {
      const plan = planOf(question);
      const route = findRoute(config.routes, remotes, question, plan);
      if (!route) return yield* local.answer(question);
      return yield* answerRemotely(question, plan, { route, remote: remotes.get(route.engine)!, reader, grounding });
    },
    load: local.load,
    async close() {
      await Promise.all([...remotes.values()].map((remote) => remote.close()));
      await local.close();
    },
  };
}
