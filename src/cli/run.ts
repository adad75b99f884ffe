import { type CAC, cac } from 'cac';
import { version } from '../library/version.ts';
import { type ExitCode, exitCode, UsageError } from './exit-code.ts';
import { hideDash } from './stdin-name.ts';

/** Where each command lives. Only the one that is called is loaded: all of them together take longer than most of them run. */
const commands: Readonly<Record<string, () => Promise<(cli: CAC) => void>>> = {
  serve: async () => (await import('./commands/serve.ts')).addServe,
  worker: async () => (await import('./commands/worker.ts')).addWorker,
  read: async () => (await import('./commands/read.ts')).addRead,
  batch: async () => (await import('./commands/batch.ts')).addBatch,
  boxes: async () => (await import('./commands/boxes.ts')).addBoxes,
  'explain-prompt': async () => (await import('./commands/explain-prompt.ts')).addExplainPrompt,
  models: async () => (await import('./commands/models.ts')).addModels,
  keys: async () => (await import('./commands/keys.ts')).addKeys,
  engines: async () => (await import('./commands/engines.ts')).addEngines,
  mcp: async () => (await import('./commands/mcp.ts')).addMcp,
};

/** The program with the command that is called first, or with every command where none is. */
async function program(called: string | undefined): Promise<CAC> {
  const cli = cac('inkstone');
  const one = called !== undefined && Object.hasOwn(commands, called) ? commands[called] : undefined;
  for (const load of one ? [one] : Object.values(commands)) (await load())(cli);
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
    const cli = await program(args[0]);
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
