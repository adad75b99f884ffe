import { readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process has for itself: programs and libraries, which all processes share, are not among them.
 * @returns 0 of a process that has ended, and on systems that don't tell
 */
export function privateMemory(pid: number): number {
  try {
    const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return 1024 * Number(kilobytes ?? 0);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return 0;
    throw error;
  }
}
