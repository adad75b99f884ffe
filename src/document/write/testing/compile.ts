import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether an engine such as `xelatex` is installed. */
export function hasEngine(engine: string): boolean {
  return spawnSync(engine, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** What a TeX engine says of a document: its first error with the lines around it, or undefined when it compiles. */
export function errorOf(latex: string, engine = 'xelatex'): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'inkstone-tex-'));
  try {
    writeFileSync(join(folder, 'page.tex'), latex);
    const run = spawnSync(engine, ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', 'page.tex'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 240_000,
    });
    if (run.status === 0) return undefined;
    const log = readFileSync(join(folder, 'page.log'), 'utf8');
    const message = /^! .*/m.exec(log)?.[0] ?? `no error in the log; it ends with ${log.slice(-400)}`;
    const line = Number(/^l\.(\d+) /m.exec(log)?.[1] ?? 0);
    return `${message}\n${latex
      .split('\n')
      .slice(Math.max(0, line - 4), line)
      .join('\n')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
