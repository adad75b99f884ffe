import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';

const cache = fileURLToPath(new URL('../.cache/', import.meta.url));
const setupSeconds = 600;

/** Why a client can't be run here: its runtime or its packages are not to be had. */
export class Skipped extends Error {}

/** Whether the program is there and this call of it succeeds. */
async function has(program, ...args) {
  return (await runCommand(program, args, { seconds: 30 })).code === 0;
}

async function need(program, ...args) {
  if (!(await has(program, ...args))) throw new Skipped(`${program} is not installed`);
}

/** Runs one step of a set-up; a failure skips the client, with the step's last words. */
async function step(what, program, args, options = {}) {
  const { code, stdout, stderr, timedOut } = await runCommand(program, args, { seconds: setupSeconds, ...options });
  if (code === 0) return;
  const words = `${stdout}${stderr}`.trim().split('\n').slice(-3).join(' | ').slice(-300);
  throw new Skipped(`${what} ${timedOut ? `took more than ${setupSeconds} s` : `failed: ${words}`}`);
}

/** Sets an environment up once: again only when one of the files that define it has changed. */
async function once(name, definitions, setUp) {
  const hash = createHash('sha256');
  for (const file of definitions) hash.update(await readFile(file));
  const stamp = join(cache, `${name}.stamp`);
  const wanted = hash.digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  await mkdir(cache, { recursive: true });
  await rm(stamp, { force: true });
  await setUp();
  await writeFile(stamp, wanted);
}

/**
 * A virtual environment with the packages of a requirements file.
 * @returns {Promise<string>} its Python
 */
export async function pythonEnvironment(name, requirements) {
  await need('python3', '-c', 'import venv, ensurepip');
  const folder = join(cache, name);
  const python = join(folder, 'bin', 'python');
  await once(name, [requirements], async () => {
    await rm(folder, { recursive: true, force: true });
    await step('python3 -m venv', 'python3', ['-m', 'venv', folder]);
    await step('pip install', python, [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--no-deps',
      '--disable-pip-version-check',
      '-r',
      requirements,
    ]);
  });
  return python;
}

/** node_modules of a project, as its lock file says. */
export async function nodeEnvironment(name, folder) {
  await need('npm', '--version');
  await once(name, [join(folder, 'package-lock.json')], () =>
    step('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder }),
  );
}

/**
 * Compiles a Maven project and gathers its dependencies under its build folder.
 * @returns {Promise<string>} the class path
 */
export async function mavenEnvironment(name, folder, sources) {
  await need('java', '-version');
  await need('javac', '-version');
  await need('mvn', '--version');
  const build = join(cache, name);
  await once(name, [join(folder, 'pom.xml'), ...sources], () =>
    step('mvn', 'mvn', ['-q', '-B', `-Dbuild.folder=${build}`, 'compile', 'dependency:copy-dependencies'], {
      cwd: folder,
    }),
  );
  return `${join(build, 'classes')}:${join(build, 'dependency')}/*`;
}

/**
 * Builds a Go module.
 * @returns {Promise<string>} its program
 */
export async function goEnvironment(name, folder) {
  await need('go', 'version');
  const program = join(cache, name, 'main');
  await once(name, [join(folder, 'go.sum'), join(folder, 'main.go')], () =>
    step('go build', 'go', ['build', '-o', program, '.'], { cwd: folder }),
  );
  return program;
}

/**
 * Builds a Cargo package that is called `conformance`.
 * @returns {Promise<string>} its program
 */
export async function cargoEnvironment(name, folder) {
  await need('cargo', '--version');
  const target = join(cache, name);
  await once(name, [join(folder, 'Cargo.toml'), join(folder, 'src/main.rs')], () =>
    step('cargo build', 'cargo', ['build', '--quiet', '--target-dir', target], { cwd: folder }),
  );
  return join(target, 'debug', 'conformance');
}

/** Checks that curl is there. */
export const curlEnvironment = () => need('curl', '--version');
