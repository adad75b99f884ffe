import { stat } from 'node:fs/promises';
import type { CAC } from 'cac';
import { openReaderWith } from '../../library/open-reader.ts';
import { batchFolder } from '../batch-folder.ts';
import { batchLines } from '../batch-lines.ts';
import { type ExitCode, UsageError } from '../exit-code.ts';
import { formNames } from '../read-form.ts';
import { settingsWith } from '../read-settings.ts';
import { asTyped } from '../stdin-name.ts';

interface Options {
  readonly out?: unknown;
  readonly to?: unknown;
}

async function batch(name: unknown, { out, to }: Options): Promise<ExitCode> {
  const path = asTyped(name);
  if (out === undefined) throw new UsageError('batch needs --out: a folder, or a file for the output of a .jsonl');
  const info = await stat(path).catch(() => {
    throw new UsageError(`there is no file or folder ${path}`);
  });
  if (info.isDirectory()) {
    const settings = settingsWith();
    return batchFolder(path, asTyped(out), to === undefined ? 'text' : asTyped(to), async () => ({
      reader: await openReaderWith(settings),
      atOnce: settings.INKSTONE_THREADS,
    }));
  }
  if (to !== undefined)
    throw new UsageError('--to belongs to a folder: the lines of a file say themselves what they want');
  return batchLines(path, asTyped(out));
}

/** `inkstone batch`: thousands of pages or requests, without a server; after a crash, run it again. */
export function addBatch(cli: CAC): void {
  cli
    .command(
      'batch <folder|file.jsonl>',
      'Read a folder into files, or answer a file of requests; run again, it goes on',
    )
    .option('-o, --out <place>', 'A folder for the files read, or a file for the answers')
    .option('--to <form>', `What each file becomes: ${formNames.to.join(', ')} (text)`)
    .example('  inkstone batch scans -o texts --to markdown')
    .example('  inkstone batch lines.jsonl -o answers.jsonl')
    .action(batch);
}
