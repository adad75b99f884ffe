import type { Engine } from '../engines/engine.ts';
import { openPageReader } from '../engines/local/open-page-reader.ts';
import { configOf, createEngines, openRemotes } from '../engines/open-engines.ts';
import type { Settings } from '../settings/settings.ts';

/** The engine of this process: the embedded one, and the servers of models that `inkstone.config.yaml` names. */
export async function openEngine(settings: Settings): Promise<Engine> {
  const config = await configOf(settings);
  const remotes = openRemotes(config, process.env);
  return createEngines(await openPageReader(settings), config, remotes, settings);
}
