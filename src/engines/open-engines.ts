import type { Settings } from '../settings/settings.ts';
import { type Plan, planOf } from '../tasks/plan.ts';
import { InkstoneError } from '../types/error.ts';
import type { Engine } from './engine.ts';
import { createLocalEngine } from './local/local-engine.ts';
import type { PageReader } from './page-reader.ts';
import type { Config, Route } from './remote/config/config.ts';
import { readConfig } from './remote/config/read-config.ts';
import { findRoute } from './remote/find-route.ts';
import { openRemote, type Remote } from './remote/remote.ts';
import { answerRemotely, canAnswer } from './remote/remote-engine.ts';

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
  const names = [embedded, ...new Set(config.routes.map(({ engine }) => engine))];
  return {
    names,
    async *answer(question) {
      const plan = planOf(question);
      const route =
        question.engine === undefined
          ? findRoute(config.routes, remotes, question, plan)
          : namedRoute(question.engine, names, remotes, plan);
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

/** What the embedded engine is called where one is named. */
const embedded = 'embedded';

/**
 * The way to the engine that a question names; undefined for the embedded one. Only those are named that routes lead to.
 * @throws InkstoneError `invalid_request` for another, and for one that can't answer what is asked
 */
function namedRoute(
  name: string,
  names: readonly string[],
  remotes: ReadonlyMap<string, Remote>,
  plan: Plan,
): Route | undefined {
  const field = 'ocr_options.engine';
  if (!names.includes(name)) {
    throw new InkstoneError('invalid_request', `${field} should be one of ${names.join(', ')}.`, { field });
  }
  if (name === embedded) return undefined;
  if (canAnswer(remotes.get(name)!, plan)) return { engine: name, compare: false };
  throw new InkstoneError('invalid_request', `${field}: ${name} does not answer what the prompt asks.`, { field });
}
