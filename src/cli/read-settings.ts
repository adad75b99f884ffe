import { readSettings, type Settings } from '../settings/settings.ts';
import { UsageError } from './exit-code.ts';

/**
 * The settings of the environment, with those the command line gave on top.
 * @throws UsageError naming each setting that is wrong
 */
export function settingsWith(given: Record<string, string | undefined> = {}): Settings {
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  try {
    return readSettings({ ...process.env, ...Object.fromEntries(set) });
  } catch (error) {
    throw new UsageError(`a setting is wrong\n${error instanceof Error ? error.message : String(error)}`);
  }
}
