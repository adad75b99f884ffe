import { z } from 'zod';
import { languages } from '../../../types/language.ts';
import { taskNames } from '../../../types/request.ts';
import { adapters } from '../adapters/adapters.ts';

const adapterNames = adapters.map(({ name }) => name);
const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((value) => [value]), z.array(item).min(1)]);
const ms = (fallback: number) => z.number().int().min(1).default(fallback);

const engine = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('Base of the OpenAI-compatible API, as in http://127.0.0.1:8000/v1'),
  model: z.string().min(1).describe('The model, as the server lists it'),
  key_env: z
    .string()
    .min(1)
    .optional()
    .describe('Environment variable that holds the key; keys do not stand in this file'),
  adapter: z
    .enum(adapterNames as [string, ...string[]])
    .optional()
    .describe('How the model is asked; by default its name decides'),
  proxy: z.url({ protocol: /^https?$/ }).optional(),
  concurrency: z.number().int().min(1).max(1024).default(4).describe('Questions at a time'),
  price: z
    .strictObject({ prompt: z.number().min(0), completion: z.number().min(0) })
    .optional()
    .describe('What a million tokens cost, in any currency: usage and metrics have the sum'),
  queue: z.number().int().min(0).default(64).describe('Questions that may wait; one more is answered 429'),
  connect_ms: ms(5_000),
  first_ms: ms(120_000).describe('Milliseconds until an answer begins'),
  idle_ms: ms(60_000).describe('Milliseconds between two pieces of an answer'),
});

const route = z.strictObject({
  engine: z.string().describe('Name of an engine above'),
  models: oneOrMore(z.string()).optional().describe('Models that callers ask for, such as qwen-vl-ocr-latest'),
  tasks: oneOrMore(z.enum([...taskNames, 'default']))
    .optional()
    .describe('default: no task was named'),
  languages: oneOrMore(z.enum(languages)).optional().describe('task_config.languages holds one of them'),
  prompts: z.literal('free').optional().describe('Only prompts that the embedded engine cannot follow'),
  confidence_below: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('The embedded engine reads first; pages that it reads less surely go to this one'),
  compare: z.boolean().default(false).describe('Both read; the embedded answer comes with the differences'),
});

/** `inkstone.config.yaml`. */
export const configSchema = z
  .strictObject({
    engines: z.record(z.string().regex(/^[\w.-]{1,64}$/), engine),
    routes: z.array(route).default([]).describe('The first that fits counts; with none the embedded engine answers'),
  })
  .superRefine(({ engines, routes }, context) => {
    routes.forEach((each, i) => {
      if (!Object.hasOwn(engines, each.engine)) {
        context.addIssue({
          code: 'custom',
          path: ['routes', i, 'engine'],
          message: `there is no engine "${each.engine}"`,
        });
      }
    });
  });

export type Config = z.infer<typeof configSchema>;
export type EngineConfig = z.infer<typeof engine>;
export type Route = z.infer<typeof route>;

/** The schema of the file, for editors and people. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' });
}
