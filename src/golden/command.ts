import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answersOf } from './golden.ts';
import { lookAgain } from './looks.ts';
import { fileOf, goldenOf, pageNames } from './page-file.ts';
import { recordPage } from './record-page.ts';

const usage = 'usage: npm run golden -- [TEXT…] [--update] [--record | --look]';

const flag = { type: 'boolean', default: false } as const;

/** `npm run golden`: what recorded pages answer now beside what they are known to answer. @returns how many differ */
export async function golden(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { update: flag, record: flag, look: flag },
  });
  const names = pageNames().filter(
    (name) => positionals.length === 0 || positionals.some((text) => name.includes(text)),
  );
  if (names.length === 0) throw new Error(`no page is named like that; ${usage}`);
  let differ = 0;
  for (const name of names) {
    if (values.record) await recordPage(name);
    if (values.look) await lookAgain(name);
    const [known, now] = [goldenOf(name), await answersOf(name)];
    if (known === now) continue;
    differ++;
    console.log(`\n${name}`);
    if (known !== '') show(known, now);
    if (values.update) writeFileSync(fileOf(name, 'golden.txt'), now);
  }
  const written = values.update ? ', written' : '';
  console.log(`${names.length} pages, ${differ} differ${differ > 0 ? written : ''}`);
  return values.update ? 0 : differ;
}

/** Git shows two texts best. */
function show(known: string, now: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-golden-'));
  writeFileSync(join(folder, 'known'), known);
  writeFileSync(join(folder, 'now'), now);
  const colour = process.stdout.isTTY ? 'always' : 'never';
  const args = ['diff', '--no-index', '--unified=1', `--color=${colour}`, 'known', 'now'];
  const { stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  // The first lines name the two files.
  console.log(stdout.split('\n').slice(4).join('\n'));
  rmSync(folder, { recursive: true });
}
