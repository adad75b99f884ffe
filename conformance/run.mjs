// Runs real, unmodified clients against Inkstone and counts their checks.
//   node conformance/run.mjs [--all] [--only NAME] [--url URL --key KEY] [--verbose]
// Without --url it starts the built server (dist/) itself. Exit code 1 when a check failed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clients } from './harness/clients.mjs';
import { Skipped } from './harness/environments.mjs';
import { serveFiles } from './harness/file-server.mjs';
import { fillFolder, writeFixture } from './harness/fixture.mjs';
import { runCommand } from './harness/run-command.mjs';
import { startServer } from './harness/server.mjs';

/** Longest run of one client. */
const clientSeconds = 600;

/** Loopback is not for proxies to reach; a JVM finds file names outside ASCII only in a UTF-8 locale. */
const clientEnv = { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1', LC_ALL: 'C.UTF-8' };

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    url: { type: 'string' },
    key: { type: 'string', default: 'sk-conformance' },
    verbose: { type: 'boolean', default: false },
  },
});

/** The lines of a client's output that are checks. */
function checksOf(stdout) {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"client"'))
    .map((line) => JSON.parse(line));
}

/** Runs one client: its name with version, its checks; or why it was skipped. */
async function runClient({ name, prepare }, fixture) {
  let command;
  try {
    command = await prepare();
  } catch (error) {
    if (error instanceof Skipped) return { name, checks: [], skipped: error.message };
    throw error;
  }
  const start = performance.now();
  const [program, ...args] = command;
  const limits = { seconds: clientSeconds, env: clientEnv };
  const { code, stdout, stderr, timedOut } = await runCommand(program, [...args, fixture], limits);
  const checks = checksOf(stdout);
  if (code !== 0 || checks.length === 0) {
    const detail = timedOut
      ? `took more than ${clientSeconds} s`
      : `ended with code ${code}: ${stderr.trim().slice(-600)}`;
    checks.push({ client: name, check: 'the program runs to its end', ok: false, detail });
  }
  return { name: checks[0].client, checks, seconds: (performance.now() - start) / 1000 };
}

/** One line a client, and its failures below. */
function print({ name, checks, skipped, seconds }) {
  if (skipped) return void console.log(`${name.padEnd(26)} skipped, because ${skipped}`);
  const passed = checks.filter(({ ok }) => ok).length;
  console.log(
    `${name.padEnd(26)} ${String(passed).padStart(3)} of ${String(checks.length).padStart(3)} passed  ${seconds.toFixed(1)} s`,
  );
  for (const { check, ok, detail } of checks) {
    if (!ok || options.verbose) console.log(`    ${ok ? 'ok    ' : 'FAILED'} ${check}: ${detail.replace(/\s+/g, ' ')}`);
  }
}

const chosen = clients.filter(({ name, further }) =>
  options.only ? name.startsWith(options.only) : options.all || !further,
);
if (chosen.length === 0) {
  console.error(`no client is called ${options.only}; there are: ${clients.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'inkstone-conformance-'));
const results = [];
let files;
let server;
try {
  const truth = await fillFolder(folder);
  files = await serveFiles(folder);
  server = options.url ? undefined : await startServer({ key: options.key, dataDir: join(folder, 'data') });
  const url = options.url ?? server.url;
  const fixture = await writeFixture({ folder, truth, server: url, files: files.url, key: options.key });
  for (const client of chosen) {
    const result = await runClient(client, fixture);
    print(result);
    results.push(result);
  }
} finally {
  files?.stop();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}

const checks = results.flatMap((result) => result.checks);
const failed = checks.filter(({ ok }) => !ok).length;
const skipped = results.filter((result) => result.skipped).length;
console.log(`${checks.length - failed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
