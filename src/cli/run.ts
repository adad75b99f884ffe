import { type CAC, cac } from 'cac';
import { addBatch } from './commands/batch.ts';
import { addBoxes } from './commands/boxes.ts';
import { addEngines } from './commands/engines.ts';
import { addExplainPrompt } from './commands/explain-prompt.ts';
import { addModels } from './commands/models.ts';
import { addRead } from './commands/read.ts';
import { addServe } from './commands/serve.ts';
import { type ExitCode, exitCode, UsageError } from './exit-code.ts';
import { hideDash } from './stdin-name.ts';
import { version } from './version.ts';

/** The program: every command with its options. */
function program(): CAC {
  const cli = cac('inkstone');
  for (const add of [addServe, addRead, addBatch, addBoxes, addExplainPrompt, addModels, addEngines]) add(cli);
  cli.help();
  cli.version(version());
  return cli;
}

/** cac throws errors of a class that it doesn't export. */
const isUsageError = (error: unknown): boolean =>
  error instanceof UsageError || (error instanceof Error && error.name === 'CACError');

/**
 * Runs one command line.
 * @param args what stands after the program's name
 * @returns the exit code: 0, 1 (some of it failed) or 2 (called wrongly)
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    const cli = program();
    const { options } = cli.parse(['node', 'inkstone', ...hideDash(args)], { run: false });
    if (options.help || options.version) return exitCode.ok;
    if (!cli.matchedCommand) {
      throw new UsageError(args[0] === undefined ? 'which command?' : `there is no command "${args[0]}"`);
    }
    return (await cli.runMatchedCommand()) ?? exitCode.ok;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`inkstone: ${message}\n`);
    if (!isUsageError(error)) return exitCode.failed;
    process.stderr.write('`inkstone --help` lists the commands, `inkstone COMMAND --help` their options.\n');
    return exitCode.usage;
  }
}
