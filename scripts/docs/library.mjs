// `npm run docs:library`: the reference of the library by TypeDoc, as docs/library-reference.md. TypeDoc needs TypeScript 5, beside the 7 that
// compiles the project: it is fetched for this run alone, so that nobody else installs a second compiler.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/prepare.mjs';

const tools = ['typedoc@0.28.20', 'typedoc-plugin-markdown@4', 'typescript@5'];
const folder = mkdtempSync(join(tmpdir(), 'inkstone-typedoc-'));
try {
  const project = { extends: join(root, 'tsconfig.json'), files: [join(root, 'src/index.ts')], include: [] };
  // TypeDoc and its plugin find each other, and the types of Node, below the folder that they are run in.
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...tools], { cwd: folder, stdio: 'inherit' });
  const tables = ['interfaceProperties', 'classProperties', 'parameters', 'typeDeclaration', 'propertyMembers'];
  execFileSync(
    join(folder, 'node_modules', '.bin', 'typedoc'),
    [
      ...['--tsconfig', 'tsconfig.json', '--entryPoints', join(root, 'src/index.ts'), '--basePath', root],
      ...['--plugin', 'typedoc-plugin-markdown', '--outputFileStrategy', 'modules', '--out', 'out'],
      ...['--hideBreadcrumbs', '--hidePageHeader', '--disableSources', '--skipErrorChecking', '--excludeExternals'],
      ...['--readme', 'none', '--name', 'Library reference', '--logLevel', 'Error', '--excludePrivate'],
      ...tables.flatMap((name) => [`--${name}Format`, 'table']),
    ],
    { cwd: folder, stdio: 'inherit' },
  );
  const written = readFileSync(join(folder, 'out', 'README.md'), 'utf8');
  const note = 'Made of the code by `npm run docs:library`; [how to use it](library.md).';
  const plain = written.replace(/<a id="[^"]*"><\/a> /g, '');
  writeFileSync(join(root, 'docs', 'library-reference.md'), plain.replace('\n\n', `\n\n${note}\n\n`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
