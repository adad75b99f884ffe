import type { CAC } from 'cac';
import { configOf, openRemotes } from '../../engines/open-engines.ts';
import { configJsonSchema } from '../../engines/remote/config/config.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { settingsWith } from '../read-settings.ts';
import { servedEngines } from '../served-engines.ts';

interface Options {
  readonly schema?: boolean;
}

/** A server that lists its models in less is there. */
const patienceMs = 5_000;

async function engines({ schema }: Options): Promise<ExitCode> {
  const print = (text: string) => void process.stdout.write(`${text}\n`);
  if (schema) {
    print(JSON.stringify(configJsonSchema(), undefined, 2));
    return exitCode.ok;
  }
  const settings = settingsWith();
  const config = await configOf(settings);
  const remotes = [...openRemotes(config, process.env).values()];
  const served = remotes.length > 0 ? await servedEngines(`http://${settings.HOST}:${settings.PORT}`) : undefined;
  let failed = false;
  print('embedded\tanswers');
  await Promise.all(
    remotes.map(async ({ name, model, adapter, ...remote }) => {
      const { url } = config.engines[name]!;
      let state: string;
      try {
        const models = await remote.models(AbortSignal.timeout(patienceMs));
        const there = models.length === 0 || models.includes(model);
        state = there ? 'answers' : `answers, but has no ${model}: ${models.slice(0, 5).join(', ')}`;
        failed ||= !there;
      } catch (error) {
        failed = true;
        state = `does not answer: ${error instanceof Error ? error.message : String(error)}`;
      } finally {
        await remote.close();
      }
      const seen = served?.get(name);
      print([name, state, `model ${model}`, `asked as ${adapter.name}`, url, ...(seen ? [seen] : [])].join('\t'));
      for (const note of adapter.notes) print(`\t${note}`);
    }),
  );
  for (const { engine, ...when } of config.routes) print(`route to ${engine}: ${JSON.stringify(when)}`);
  return failed ? exitCode.failed : exitCode.ok;
}

/** `inkstone engines`: which engines there are, whether they answer, how they are asked. */
export function addEngines(cli: CAC): void {
  cli
    .command('engines', 'List the engines of inkstone.config.yaml: do they answer, how are they asked')
    .option('--schema', 'Print the JSON schema of the file')
    .example('  INKSTONE_CONFIG=my.yaml inkstone engines')
    .action(engines);
}
