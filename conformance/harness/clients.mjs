import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { curlEnvironment, mavenEnvironment, nodeEnvironment, pythonEnvironment } from './environments.mjs';

const here = fileURLToPath(new URL('../', import.meta.url));

/** @typedef {{name: string, prepare: () => Promise<[program: string, ...args: string[]]>}} Client
 * `prepare` sets the client's environment up and says how its program is started; the fixture's path comes last. */

const python = (name, project, requirements) => ({
  name,
  prepare: async () => [
    await pythonEnvironment(name, join(here, project, requirements)),
    '-B',
    join(here, project, 'main.py'),
  ],
});

/** @type {Client[]} */
export const clients = [
  {
    name: 'curl',
    prepare: async () => {
      await curlEnvironment();
      return [process.execPath, join(here, 'curl/main.mjs')];
    },
  },
  python('dashscope-python-1.26.2', 'dashscope-python', 'requirements-1.26.2.txt'),
  python('dashscope-python-2.0.2', 'dashscope-python', 'requirements-2.0.2.txt'),
  {
    name: 'dashscope-java',
    prepare: async () => {
      const folder = join(here, 'dashscope-java');
      const sources = join(folder, 'src/main/java/conformance');
      const files = (await readdir(sources)).sort().map((file) => join(sources, file));
      const classPath = await mavenEnvironment('dashscope-java', folder, files);
      return ['java', '-Dorg.slf4j.simpleLogger.defaultLogLevel=off', '-cp', classPath, 'conformance.Main'];
    },
  },
  python('openai-python', 'openai-python', 'requirements.txt'),
  {
    name: 'openai-node',
    prepare: async () => {
      const folder = join(here, 'openai-node');
      await nodeEnvironment('openai-node', folder);
      return [process.execPath, join(folder, 'main.mjs')];
    },
  },
];
