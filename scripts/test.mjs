// `npm test`: installs and builds what is missing, then every check there is; the last line sums them up. With `--unit` the unit
// tests alone (`npm run test:unit`), without those that open models or compile documents.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './lib/prepare.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);

/** Runs a command with its output shown and returns whether it succeeded. */
const succeeds = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/** A step that passes or fails as a whole. */
const whole = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @param {string[]} args more of vitest's, such as another configuration */
function vitest(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-test-'));
  const report = join(folder, 'vitest.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const ok = succeeds(bin('vitest'), ['run', ...args, ...reporters]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  rmSync(folder, { recursive: true });
  // A file that can't even be loaded has no test that failed.
  return {
    passed: numPassedTests,
    failed: ok ? 0 : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}

/** Shows what the clients say as they say it. */
async function conformance() {
  const child = spawn(process.execPath, ['conformance/run.mjs'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    process.stdout.write(chunk);
    said += chunk;
  }
  const [, passed, failed, skipped] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(said) ?? [];
  return passed === undefined ? whole(false) : { passed: +passed, failed: +failed, skipped: +skipped };
}

/** The API, asked at random by its own description. */
function fuzz() {
  const program = process.env.INKSTONE_SCHEMATHESIS ?? 'schemathesis';
  const isHere = spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  const ok = succeeds(process.execPath, ['scripts/fuzz-api.mjs']);
  return isHere ? whole(ok) : { passed: 0, failed: 0, skipped: 1 };
}

/** A checker of Python, where it is here. */
function python(name, setting, version, args) {
  const program = process.env[setting] ?? name;
  if (spawnSync(program, ['--version'], { stdio: 'ignore' }).status !== 0) {
    console.log(`skipped, because ${name} is not here (pip install ${name}==${version}; ${setting} says where it is)`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return whole(succeeds(program, args));
}

const pythonStyle = () =>
  python('ruff', 'INKSTONE_RUFF', '0.17.6', [
    ...['check', '--quiet', '--no-cache', '--config', 'training/ruff.toml'],
    ...['training', 'bench', 'conformance'],
  ]);

const pythonTypes = () =>
  python('mypy', 'INKSTONE_MYPY', '2.4.1', [
    '--config-file',
    'training/mypy.ini',
    '--cache-dir',
    '/dev/null',
    'training',
  ]);

function trainingTests() {
  const python = process.env.INKSTONE_TRAINING_PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import cv2, numpy, PIL'], { stdio: 'ignore' }).status !== 0) {
    console.log('skipped, because python3 with numpy, opencv and pillow is not here (training/requirements.txt)');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return whole(succeeds(python, ['-m', 'unittest', 'discover', '-s', 'training/tests', '-t', '.']));
}

const steps = [
  ['layers and style', () => whole(succeeds(bin('biome'), ['check', '.']))],
  ['types', () => whole(succeeds(bin('tsc'), ['--noEmit']) && succeeds(bin('tsc'), ['-p', 'web']))],
  ['models', () => whole(succeeds(process.execPath, ['dist/cli/main.js', 'models', 'verify']))],
  ['unit tests', () => vitest()],
  ['the playground in a browser', () => vitest('--config', 'web/journeys/vitest.config.ts')],
  ['the API by its description', fuzz],
  ['real clients', conformance],
  ['Python style', pythonStyle],
  ['Python types', pythonTypes],
  ['training', trainingTests],
];
const chosen = process.argv.includes('--unit')
  ? [['unit tests', () => vitest('--project=quick', '--project=replacing')]]
  : steps;

prepare();
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, step] of chosen) {
  console.log(`\n== ${name}`);
  const counts = await step();
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;
