/**
 * V8's share of a decoder: what it makes of a file in JavaScript is text, a few megabytes of it. One helper thread is enough; `gc` is called
 * after large answers.
 */
export const flags = [
  '--max-old-space-size=256',
  '--max-semi-space-size=1',
  '--v8-pool-size=1',
  '--expose-gc',
] as const;

/**
 * The command with limits round it: so much data, no core files, no new privileges, and an end with the process that started it, even from
 * within an endless loop. Where a system has no such limit the command runs without.
 */
export function bounded(command: readonly string[], mostBytes: number): readonly string[] {
  if (process.platform === 'win32') return command;
  const script =
    'ulimit -c 0; ulimit -d "$1"; shift; ' +
    'if setpriv --pdeathsig KILL true; then exec setpriv --no-new-privs --pdeathsig KILL "$@"; fi; exec "$@"';
  return ['/bin/sh', '-c', `{ ${script}; } 2>&-`, 'sh', String(Math.floor(mostBytes / 1024)), ...command];
}
