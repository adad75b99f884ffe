// `node scripts/regexes/run.mjs`: proves every literal of src that is not proved yet, and keeps what it found.
import { literalsIn, sources } from './find-regexes.mjs';
import { faultOf } from './prove.mjs';
import { hashOf, readProved, writeProved } from './proved.mjs';

const proved = readProved();
const kept = new Set();
for (const regex of sources('src').flatMap((path) => literalsIn(path).literals)) {
  const hash = hashOf(regex);
  const fault = proved.has(hash) || kept.has(hash) ? undefined : await faultOf(regex);
  if (fault === undefined) kept.add(hash);
  else {
    process.exitCode = 1;
    console.log(`${regex.path}: /${regex.source}/${regex.flags}\n  ${fault}`);
  }
}
writeProved(kept);
console.log(`${kept.size} regular expressions are linear`);
