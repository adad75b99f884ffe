// Proofs take minutes altogether, so their outcome is kept: a hash for each expression, with the length of its texts, that was proved linear.
// Run over longer texts, it has to be proved anew.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { longestText } from './prove.mjs';

const file = join(dirname(fileURLToPath(import.meta.url)), 'proved.txt');

/** What stands for an expression. */
export const hashOf = ({ path, source, flags }) =>
  createHash('sha256')
    .update(`${longestText(path)} /${source}/${flags}`)
    .digest('hex')
    .slice(0, 16);

export const readProved = () => new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

export const writeProved = (hashes) => writeFileSync(file, `${[...hashes].sort().join('\n')}\n`);
