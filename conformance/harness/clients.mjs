import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  cargoEnvironment,
  curlEnvironment,
  goEnvironment,
  mavenEnvironment,
  nodeEnvironment,
  pythonEnvironment,
} from './environments.mjs';

const here = fileURLToPath(new URL('../', import.meta.url));

/** @typedef {{name: string, further?: true, prepare: () => Promise<[program: string, ...args: string[]]>}} Client
 * `prepare` sets the client's environment up and says how its program is started; the fixture's path comes last. A `further` client is
 * run only when it is asked for: its packages are large. */

const python = (name, project = name, requirements = 'requirements.txt') => ({
  name,
  prepare: async () => [
    await pythonEnvironment(name, join(here, project, requirements)),
    '-B',
    join(here, project, 'main.py'),
  ],
});

const node = (name) => ({
  name,
  prepare: async () => {
    const folder = join(here, name);
    await nodeEnvironment(name, folder);
    return [process.execPath, join(folder, 'main.mjs')];
  },
});

const java = (name, sourceFolder, main) => ({
  name,
  prepare: async () => {
    const folder = join(here, name);
    const sources = join(folder, 'src/main/java', sourceFolder);
    const files = (await readdir(sources)).sort().map((file) => join(sources, file));
    const classPath = await mavenEnvironment(name, folder, files);
    return ['java', '-Dorg.slf4j.simpleLogger.defaultLogLevel=off', '-cp', classPath, main];
  },
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
  java('dashscope-java', 'conformance', 'conformance.Main'),
  python('openai-python'),
  node('openai-node'),
  python('anthropic-python'),
  node('anthropic-node'),
  python('mistral-python'),
  ...[
    node('mistral-node'),
    python('azure-python'),
    python('tika-python'),
    python('integrations'),
    python('langchain-python'),
    python('litellm'),
    python('instructor'),
    python('pydantic-ai'),
    python('llama-index'),
    python('openai-agents'),
    node('vercel-ai'),
    node('langchain-js'),
    java('java-frameworks', 'frameworks', 'frameworks.Main'),
    { name: 'openai-go', prepare: async () => [await goEnvironment('openai-go', join(here, 'openai-go'))] },
    { name: 'async-openai', prepare: async () => [await cargoEnvironment('async-openai', join(here, 'async-openai'))] },
  ].map((client) => ({ ...client, further: true })),
];
