import type { CAC } from 'cac';
import { explainPrompt } from '../../engines/explain-prompt.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { asTyped } from '../stdin-name.ts';

interface Options {
  readonly system?: unknown;
}

function explain(prompt: unknown, { system }: Options): ExitCode {
  process.stdout.write(explainPrompt(asTyped(prompt), system === undefined ? '' : String(system)));
  return exitCode.ok;
}

/** `inkstone explain-prompt`: how the server understands a prompt, and why. */
export function addExplainPrompt(cli: CAC): void {
  cli
    .command('explain-prompt <prompt>', 'Say how a prompt is understood, and why')
    .option('--system <text>', 'A system message beside it')
    .example('  inkstone explain-prompt "Extract the total and the date as JSON"')
    .action(explain);
}
