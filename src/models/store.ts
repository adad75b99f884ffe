import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { InkstoneError } from '../types/error.ts';
import { installAgain, type Model, type Precision, type Profile, type Role, shippedFolder } from './catalogue.ts';

/** Where a model's files lie. */
export interface ModelFiles {
  readonly model: string;
  /** The alphabet of a recogniser. */
  readonly characters?: string;
  /** A formula network's second part. */
  readonly decoder?: string;
  /** A formula network's vocabulary. */
  readonly tokens?: string;
}

/** The folder that downloads go to unless another is named: the user's data folder by the XDG rules. */
export function defaultFolder(env: Record<string, string | undefined> = process.env): string {
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'inkstone', 'models');
}

/**
 * The model for a role: the profile's own, else the one in the wanted precision, else the one that ships. The profile `accurate` wants fp32.
 * @throws InkstoneError `model_not_found` where the catalogue has none for the role
 */
export function chooseModel(
  catalogue: readonly Model[],
  role: Role,
  precision: Precision,
  profile: Profile = 'balanced',
): Model {
  const wanted = profile === 'accurate' ? 'fp32' : precision;
  const ofRole = catalogue.filter((model) => model.role === role);
  const general = ofRole.filter((model) => !model.profile);
  const chosen =
    ofRole.find((model) => model.profile === profile) ??
    general.find((model) => model.precision === wanted) ??
    general.find((model) => !model.url);
  if (!chosen) throw new InkstoneError('model_not_found', `no model for the role ${role}`);
  return chosen;
}

/**
 * Where the files of a model are: with the product, or in the user's folder where it was downloaded.
 * @throws InkstoneError `model_not_found` where one is missing; the message says how to get it
 */
export async function locateModel(model: Model, folder: string): Promise<ModelFiles> {
  const path = join(model.url ? folder : shippedFolder, model.file);
  await present(path, model);
  const beside: [name: 'characters' | 'decoder' | 'tokens', path: string][] = [];
  for (const name of ['characters', 'decoder', 'tokens'] as const) {
    const file = model[name];
    if (!file) continue;
    beside.push([name, join(shippedFolder, file.file)]);
    await present(beside.at(-1)![1], model);
  }
  return { model: path, ...Object.fromEntries(beside) };
}

async function present(path: string, model: Model): Promise<void> {
  try {
    await access(path);
  } catch (cause) {
    const remedy = model.url ? `get it with: inkstone models add ${model.precision}` : installAgain;
    throw new InkstoneError('model_not_found', `${model.name} (${model.precision}) is not at ${path}; ${remedy}`, {
      cause,
    });
  }
}
