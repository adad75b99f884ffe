// Proves what the package promises: packed and installed into an empty folder with a space in its name, `npx inkstone read` and `serve` and
// `import … from 'inkstone'` work, its types fit, and none of it needs the network, a folder it may write to, or the user who installed it.
//   node scripts/packed.mjs
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, root } from './lib/prepare.mjs';

const example = join(root, 'examples', 'receipt.png');
const wanted = readFileSync(join(root, 'examples', 'receipt.txt'), 'utf8')
  .trim()
  .split('\n')[0]
  .split(/\s+/)
  .join(' ');
/** What a user who is nobody special is called by, where this runs as one who may become another. */
const nobody = 65534;
const isRoot = process.getuid?.() === 0;

function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 600_000,
    ...options,
  });
  if (error || status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? `code ${status}`}\n${stdout}\n${stderr}`);
  return stdout;
}

/** The same without a network, where that can be had. */
const offline = isRoot && spawnSync('unshare', ['-n', 'true']).status === 0 ? ['unshare', '-n'] : [];
function runOffline(program, args, options) {
  const [first, ...rest] = [...offline, program, ...args];
  return run(first, rest, options);
}

function holds(what, text) {
  if (!text.split('\n').some((line) => line.split(/\s+/).join(' ').includes(wanted)))
    throw new Error(`${what} lacks "${wanted}"; it was:\n${text}`);
  console.log(`ok  ${what}`);
}

async function served(folder, env) {
  const main = join(folder, 'node_modules/inkstone/dist/cli/main.js');
  const child = spawn(process.execPath, [main, 'serve'], {
    cwd: folder,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let said = '';
    for await (const piece of child.stdout.setEncoding('utf8')) {
      said += piece;
      const url = /serves on (\S+)/.exec(said)?.[1];
      if (!url) continue;
      const image_url = { url: `data:image/png;base64,${readFileSync(example).toString('base64')}` };
      const body = { model: 'qwen-vl-ocr', messages: [{ role: 'user', content: [{ type: 'image_url', image_url }] }] };
      const headers = { 'content-type': 'application/json' };
      const call = { method: 'POST', headers, body: JSON.stringify(body) };
      const answer = await (await fetch(`${url}/compatible-mode/v1/chat/completions`, call)).json();
      const page = await fetch(url);
      if (!page.ok) throw new Error(`the playground is answered ${page.status}`);
      return answer.choices[0].message.content;
    }
    throw new Error(`the server ended: ${said}`);
  } finally {
    child.kill('SIGTERM');
  }
}

prepare();
const base = mkdtempSync(join(tmpdir(), 'inkstone-packed-'));
try {
  const [{ filename, size, unpackedSize }] = JSON.parse(
    run('npm', ['pack', '--json', '--pack-destination', base], { cwd: root }),
  );
  console.log(`package: ${(size / 1e6).toFixed(1)} MB, unpacked ${(unpackedSize / 1e6).toFixed(1)} MB`);
  const folder = join(base, 'an empty folder');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  copyFileSync(example, join(folder, 'a receipt.png'));
  const skip = { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' };
  run('npm', ['install', '--no-audit', '--no-fund', join(base, filename)], { cwd: folder, env: skip });
  const bytes = Number(run('du', ['-sb', 'node_modules'], { cwd: folder }).split('\t')[0]);
  console.log(`installed with everything it needs: ${(bytes / 1e6).toFixed(0)} MB`);

  holds('npx inkstone read', runOffline('npx', ['inkstone', 'read', 'a receipt.png'], { cwd: folder }));
  holds('inkstone serve', await served(folder, process.env));

  writeFileSync(
    join(folder, 'use.ts'),
    readFileSync(join(root, 'examples', 'library.ts'), 'utf8').replace('receipt.png', 'a receipt.png'),
  );
  const types = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--lib',
    'es2022,esnext.disposable,dom',
    '--module',
    'nodenext',
  ];
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...types, 'use.ts'], { cwd: folder });
  console.log('ok  its types');
  const program = [
    "import { openReader } from 'inkstone';",
    'const reader = await openReader({ threads: 1 });',
    "console.log((await reader.read('a receipt.png')).text);",
    'await reader.close();',
  ];
  writeFileSync(join(folder, 'use.mjs'), program.join('\n'));
  holds("import { openReader } from 'inkstone'", runOffline(process.execPath, ['use.mjs'], { cwd: folder }));

  run('chmod', ['-R', 'a-w,a+rX', folder]);
  chmodSync(base, 0o755);
  if (isRoot) {
    const other = { cwd: folder, uid: nobody, gid: nobody, env: { PATH: process.env.PATH, HOME: '/nonexistent' } };
    if (statSync(process.execPath).mode & 0o001)
      holds('another user, a folder that nobody writes to', run(process.execPath, ['use.mjs'], other));
  } else holds('a folder that nobody writes to', run(process.execPath, ['use.mjs'], { cwd: folder }));
} catch (error) {
  console.error(`packed: ${error.message}`);
  process.exitCode = 1;
} finally {
  run('chmod', ['-R', 'u+w', base]);
  rmSync(base, { recursive: true, force: true });
}
