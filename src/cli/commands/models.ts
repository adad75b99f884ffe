import type { CAC } from 'cac';
import { addModel, selectDownloads } from '../../models/add.ts';
import { filesOf, readCatalogue } from '../../models/catalogue.ts';
import { faults, listModels } from '../../models/list.ts';
import { defaultFolder } from '../../models/store.ts';
import { type ExitCode, exitCode, UsageError } from '../exit-code.ts';
import { startProgress } from '../progress.ts';
import { settingsWith } from '../read-settings.ts';

async function models(action: unknown, word: unknown): Promise<ExitCode> {
  const folder = settingsWith().INKSTONE_MODELS_DIR ?? defaultFolder();
  if (action === undefined || action === 'list') return list(folder);
  if (action === 'verify') return verify(folder);
  if (action === 'add' && word !== undefined) return add(folder, String(word));
  throw new UsageError('models takes: list, verify, add WORD (a precision, role, name or file of the list)');
}

async function list(folder: string): Promise<ExitCode> {
  for (const { model, state, path } of await listModels(await readCatalogue(), folder)) {
    const bytes = filesOf(model).reduce((sum, file) => sum + file.bytes, 0);
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    const where = state === 'missing' && model.url ? 'not downloaded' : state;
    process.stdout.write(`${[model.role, model.name, model.precision, size, model.licence, where, path].join('\t')}\n`);
  }
  return exitCode.ok;
}

async function verify(folder: string): Promise<ExitCode> {
  const found = faults(await listModels(await readCatalogue(), folder));
  for (const { model, state, path } of found)
    process.stderr.write(`${model.name} (${model.precision}) is ${state}: ${path}\n`);
  return found.length === 0 ? exitCode.ok : exitCode.failed;
}

async function add(folder: string, word: string): Promise<ExitCode> {
  const wanted = selectDownloads(await readCatalogue(), word);
  if (wanted.length === 0) throw new UsageError(`nothing to download is called "${word}"; see: inkstone models list`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const progress = startProgress(wanted.length);
  for (const model of wanted) {
    await addModel(model, folder, stop.signal);
    progress.step();
  }
  progress.stop();
  process.stdout.write(`${wanted.map(({ file }) => file).join(', ')} in ${folder}\n`);
  return exitCode.ok;
}

/** `inkstone models`: what ships, what can be downloaded, whether it is intact. */
export function addModels(cli: CAC): void {
  cli
    .command('models [action] [word]', 'List the models, verify their files, add an optional one')
    .example('  inkstone models list')
    .example('  inkstone models add fp32')
    .action(models);
}
