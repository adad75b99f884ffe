#!/usr/bin/env node
import { exitCode } from './exit-code.ts';
import { run } from './run.ts';

// Whoever reads the output may stop early, as `| head` does: that is an end, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCode.ok);
});

process.exitCode = await run(process.argv.slice(2));
