import { statSync } from 'node:fs';

/** Changes when the file at the path is another, or is not there any more. */
export function stampOf(path: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    // Not there, or not to be looked at: reading it then fails too, and says why.
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}
