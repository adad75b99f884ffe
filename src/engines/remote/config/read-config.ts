import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type Config, configSchema } from './config.ts';

const nothing: Config = { engines: {}, routes: [] };

/**
 * Reads the configuration of engines and routes, YAML or JSON.
 * @param path where it is; it must be there only if `wanted`
 * @throws Error naming each place that is wrong
 */
export async function readConfig(path: string, wanted: boolean): Promise<Config> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing && !wanted) return nothing;
    throw error;
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    throw new Error(`${path} is no YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const parsed = configSchema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new Error(`${path} is wrong\n${faults.join('\n')}`);
}
