// Writes the bill of materials of the package and of the image, CycloneDX: dist/sbom.cdx.json. What production installs, from the lock file, and
// the models that are shipped.
//   npm run sbom

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/prepare.mjs';

/** Components for the models whose files lie in the folder, from their catalogue. */
function models() {
  const { models: known } = JSON.parse(readFileSync(join(root, 'models', 'catalogue.json'), 'utf8'));
  return known
    .filter(({ url }) => url === undefined)
    .map(({ name, precision, file, licence, origin, sha256 }) => ({
      type: 'machine-learning-model',
      'bom-ref': `models/${file}`,
      name: `${name} (${precision})`,
      publisher: origin,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
      licenses: [{ license: { id: licence } }],
    }));
}

const args = [
  'sbom',
  '--sbom-format',
  'cyclonedx',
  '--omit',
  'dev',
  '--package-lock-only',
  '--sbom-type',
  'application',
];
const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stderr}`);
const bom = JSON.parse(stdout);
// npm takes the folder's name.
bom.metadata.component.name = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name;
bom.components.push(...models());
const file = join(root, 'dist', 'sbom.cdx.json');
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, undefined, 2)}\n`);
process.stdout.write(`${file}: ${bom.components.length} components\n`);
