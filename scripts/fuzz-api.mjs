// Sends the server what its own description allows and what it forbids (schemathesis): nothing may be answered with a 500 of a fault, nor with a
// status that is not described. Without schemathesis it is skipped, and says so.
//   node scripts/fuzz-api.mjs [--max-examples 50 …]
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { startServer } from './lib/server.mjs';

const program = process.env.INKSTONE_SCHEMATHESIS ?? 'schemathesis';
/** Tries of an operation; with five all 48 took 19 to 29 s, on a machine that did much else. */
const tries = '5';

if (spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.log(
    'skipped, because schemathesis is not here (pip install schemathesis; INKSTONE_SCHEMATHESIS says where it is)',
  );
} else {
  prepare();
  const server = await startServer();
  // It leaves notes of its own where it runs.
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-fuzz-'));
  const checks = 'not_a_server_error,status_code_conformance';
  const options = ['--phases', 'examples,fuzzing', '--max-examples', tries, '--seed', '1', '--request-timeout', '60'];
  const args = [
    'run',
    `${server.url}/openapi.json`,
    '--no-color',
    '--checks',
    checks,
    ...options,
    ...process.argv.slice(2),
  ];
  const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  process.exitCode = await new Promise((done) => child.on('exit', (code) => done(code ?? 1)));
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
