import { InkstoneError } from '../types/error.ts';
import type { ModelTraits } from '../types/question.ts';

/** A name that callers may put in `model`. All of them are answered by the same engine; limits and counts differ. */
export interface ServedModel extends ModelTraits {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Unix seconds: the day of the snapshot; of `qwen3.5-ocr` only the season is published. */
  readonly created: number;
  /** Most tokens of one answer: the largest `max_tokens`. */
  readonly maxOutput: number;
  /** The only prompt this snapshot knows: tasks and the caller's prompt have no effect. */
  readonly fixedPrompt?: string;
}

/** Defaults of models that count 32 × 32 pixels as a token. */
const by32 = { factor: 32, minPixels: 3 * 32 ** 2, maxPixels: 8192 * 32 ** 2 } as const;
/** Defaults of the snapshots before 2025-11-20: 28 × 28 pixels a token. */
const by28 = { factor: 28, minPixels: 4 * 28 ** 2, maxPixels: 8192 * 28 ** 2 } as const;
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 1000;

/** The catalogue of the guide (wire contract §6). The stable name is the 2025-11-20 snapshot. */
export const servedModels: readonly ServedModel[] = [
  { ...by32, id: 'qwen-vl-ocr', aliases: [], created: day('2025-11-20'), maxOutput: 8192 },
  { ...by32, id: 'qwen-vl-ocr-latest', aliases: [], created: day('2025-11-20'), maxOutput: 8192 },
  {
    ...by32,
    id: 'qwen-vl-ocr-2025-11-20',
    aliases: ['qwen-vl-ocr-1120'],
    created: day('2025-11-20'),
    maxOutput: 8192,
  },
  {
    ...by28,
    id: 'qwen-vl-ocr-2025-08-28',
    aliases: ['qwen-vl-ocr-0828'],
    created: day('2025-08-28'),
    maxOutput: 4096,
  },
  {
    ...by28,
    id: 'qwen-vl-ocr-2025-04-13',
    aliases: ['qwen-vl-ocr-0413'],
    created: day('2025-04-13'),
    maxOutput: 4096,
  },
  {
    ...by28,
    id: 'qwen-vl-ocr-2024-10-28',
    aliases: ['qwen-vl-ocr-1028'],
    created: day('2024-10-28'),
    maxOutput: 4096,
    fixedPrompt: 'Read all the text in the image.',
  },
  {
    ...by32,
    id: 'qwen3.5-ocr',
    aliases: [],
    created: day('2026-06-01'),
    maxOutput: 32_768,
    documents: 'markdown',
  },
];

/** Longer names are those of no model. */
const longestName = 200;

/** A name as routers and people write it: blanks around it, upper case, one `vendor/` before it, `:latest` after it. */
function plainName(name: string): string {
  const trimmed = name.slice(0, longestName).trim().toLowerCase();
  const parts = trimmed.split('/');
  const own = parts.length === 2 && parts[0] ? (parts[1] ?? '') : trimmed;
  return own.endsWith(':latest') ? own.slice(0, -':latest'.length) : own;
}

const served = (plain: string) => servedModels.find(({ id, aliases }) => id === plain || aliases.includes(plain));

/** The names that a server knows: the catalogue's, and those that its operator added. */
export interface ModelNames {
  /** All that are listed; a name of the operator's has the traits of the model that it stands for. */
  readonly listed: readonly ServedModel[];
  /**
   * The model of a name or alias; blanks, case, one `vendor/` and `:latest` are forgiven.
   * @throws InkstoneError `model_not_found`, listing the names that would do
   */
  find(name: string): ServedModel;
}

/**
 * @param more names of the operator's, and the model that each stands for
 * @throws Error for a name that is a model already or stands for none
 */
export function openModelNames(more: readonly (readonly [name: string, model: string])[] = []): ModelNames {
  const added = new Map<string, ServedModel>();
  const listed = [...servedModels];
  for (const [name, target] of more) {
    const model = served(plainName(target));
    const plain = plainName(name);
    if (!model)
      throw new Error(`INKSTONE_MODEL_ALIASES: ${target} is no model of this server; ${named(servedModels)}.`);
    if (served(plain) || added.has(plain)) throw new Error(`INKSTONE_MODEL_ALIASES: ${name} is a model already.`);
    added.set(plain, model);
    listed.push({ ...model, id: name, aliases: [] });
  }
  return {
    listed,
    find(name) {
      const plain = plainName(name);
      const model = served(plain) ?? added.get(plain);
      if (model) return model;
      const message = `The model \`${name}\` does not exist or you do not have access to it. ${named(listed)}.`;
      throw new InkstoneError('model_not_found', message, { field: 'model' });
    },
  };
}

const named = (models: readonly ServedModel[]) => `Models served here: ${models.map(({ id }) => id).join(', ')}`;
