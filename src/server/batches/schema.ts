import { z } from 'zod';

const day = 24 * 3600;

/** `24h`, `1d`: 1 hour to 14 days; in seconds beside its spelling. */
const window = z
  .string({ error: 'completion_window should be a string such as 24h or 7d.' })
  .transform((text, context) => {
    const [, count, unit] = /^(\d{1,4})([hd])$/.exec(text) ?? [];
    const seconds = Number(count) * (unit === 'd' ? day : 3600);
    if (seconds >= 3600 && seconds <= 14 * day) return { text, seconds };
    context.addIssue({ code: 'custom', message: 'completion_window should be 1h to 336h, or 1d to 14d.' });
    return z.NEVER;
  });

const text = (name: string, most: number) =>
  z
    .string({ error: `${name} should be a string.` })
    .max(most, `${name} may have at most ${most} characters.`)
    .optional();

const metadata = z
  .record(
    z.string().max(64, 'A key of metadata may have at most 64 characters.'),
    z
      .string({ error: 'The values of metadata should be strings.' })
      .max(512, 'A value of metadata may have at most 512 characters.'),
    { error: 'metadata should be an object of strings.' },
  )
  .refine((pairs) => Object.keys(pairs).length <= 16, 'metadata may have at most 16 pairs.')
  .and(z.looseObject({ ds_name: text('ds_name', 100), ds_description: text('ds_description', 200) }));

const output = z.looseObject({
  anchor: z.literal('created_at', { error: 'anchor should be created_at.' }),
  seconds: z
    .int({ error: 'seconds should be an integer.' })
    .min(3600, 'seconds should be in [3600, 2592000].')
    .max(2_592_000, 'seconds should be in [3600, 2592000].'),
});

const required = (name: string) =>
  z.string({
    error: ({ input }) =>
      input == null ? `Required parameter "${name}" missing from request.` : `${name} should be a string.`,
  });

/** Body of `POST /batches`. */
export const createBody = z.looseObject({
  input_file_id: required('input_file_id'),
  endpoint: required('endpoint'),
  completion_window: window,
  metadata: metadata.nullish(),
  output_expires_after: output.nullish(),
  idempotency_key: text('idempotency_key', 256).nullish(),
});

export type CreateBody = z.infer<typeof createBody>;
