import { readFile } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second. */
const ticksPerMs = 0.1;

/** Milliseconds of processor time that a process has taken. */
export async function processMs(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // After the name, which is in brackets and may hold spaces: field 14 and 15 are user and system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerMs;
}
