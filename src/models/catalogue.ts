import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { InkstoneError } from '../types/error.ts';

/** The models that come with the product; the same place from `src/` and from `dist/`. */
export const shippedFolder = fileURLToPath(new URL('../../models/', import.meta.url));

/** What brings back a file that ships with the product. */
export const installAgain = 'it comes with the product: install that again';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const storedFile = z.object({
  /** A name inside the models folder. */
  file: z.string().regex(/^[\w-][\w.-]*$/),
  bytes: z.int().positive(),
  sha256,
});

const roles = ['detect', 'recognise', 'recognise-scripts', 'writing', 'table', 'layout', 'page', 'formula'] as const;
const precisions = ['int8', 'fp16', 'fp32'] as const;
const profiles = ['balanced', 'fast', 'accurate'] as const;

const model = storedFile.extend({
  name: z.string(),
  role: z.enum(roles),
  precision: z.enum(precisions),
  /** For which profile it is; absent, for every one that has no model of its own for the role. */
  profile: z.enum(profiles).optional(),
  licence: z.string(),
  /** Who trained it. */
  origin: z.string(),
  /** What a recogniser answers for each step: the likeliest class and its probability, or the probabilities of all classes. */
  output: z.enum(['index', 'probabilities']).optional(),
  /** A recogniser's alphabet: one character a line, ended by a line feed; line k is class k, class 0 is CTC's blank. */
  characters: storedFile.optional(),
  /** A formula network's second part; `file` is its encoder. */
  decoder: storedFile.optional(),
  /** A formula network's tokens: a JSON list of LaTeX tokens in the order of its classes. */
  tokens: storedFile.optional(),
  /** Where the weights come from: a member of a pinned Python package, or a folder of this repository that trains them. */
  source: z.union([
    z.object({ package: z.string(), version: z.string(), member: z.string(), sha256 }),
    z.object({ training: z.string() }),
  ]),
  /** Where to download it on request. Absent: it ships with the product. */
  url: z.url({ protocol: /^https$/ }).optional(),
});

const catalogueSchema = z.object({ models: z.array(model) });

export type StoredFile = z.infer<typeof storedFile>;
export type Model = z.infer<typeof model>;
export type Role = Model['role'];
export type Precision = Model['precision'];
export type Profile = (typeof profiles)[number];

/**
 * Reads `catalogue.json` of a models folder.
 * @throws InkstoneError `model_not_found` where there is none; ZodError where it is not a catalogue
 */
export async function readCatalogue(folder: string = shippedFolder): Promise<readonly Model[]> {
  const text = await readFile(join(folder, 'catalogue.json'), 'utf8').catch((cause: unknown) => {
    throw new InkstoneError(
      'model_not_found',
      `no models are at ${folder}: its catalogue.json can't be read; ${installAgain}`,
      { cause },
    );
  });
  return catalogueSchema.parse(JSON.parse(text)).models;
}

/** All files that a model consists of. */
export function filesOf(model: Model): StoredFile[] {
  const { characters, decoder, tokens } = model;
  return [model, characters, decoder, tokens].filter((file) => file !== undefined);
}
