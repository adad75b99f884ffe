import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProxy } from '../services/proxy.mjs';
import { startS3 } from '../services/s3.mjs';
import { startValkey } from '../services/valkey.mjs';

/** How long the object store refuses, and the disk stays full. */
const refusalMs = 30_000;
const fullMs = 10_000;
/** Size of the disk that is filled. */
const diskMegabytes = 64;

/** Everything in one folder, shared by all replicas of this machine. */
export async function localStores(folder) {
  return { envOf: () => ({ INKSTONE_DATA_DIR: folder }), troubles: {}, stop: async () => {} };
}

/** The same on a disk of its own, that can be filled. */
export async function smallDisk(folder) {
  const disk = join(folder, 'disk');
  await mkdir(disk, { mode: 0o700 });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m,mode=700`, 'tmpfs', disk]);
  return {
    envOf: () => ({ INKSTONE_DATA_DIR: join(disk, 'data') }),
    troubles: {
      async disk() {
        const filler = join(disk, 'filler');
        // As much as fits, to the last byte.
        for (let bytes = diskMegabytes * 2 ** 20; bytes >= 512; bytes /= 2) {
          for (let full = false; !full; ) {
            await writeFile(filler, Buffer.alloc(bytes), { flag: 'a' }).catch((error) => {
              if (error.code !== 'ENOSPC') throw error;
              full = true;
            });
          }
        }
        await sleep(fullMs);
        await rm(filler);
      },
    },
    stop: async () => void execFileSync('umount', ['-l', disk]),
  };
}

/** A Valkey and an S3 store, started here. */
export async function sharedStores(folder) {
  const [jobs, objects] = [join(folder, 'valkey'), join(folder, 's3')];
  for (const each of [jobs, objects]) await mkdir(each);
  const s3 = await startS3(objects);
  let valkey = await startValkey(jobs);
  const way = await startProxy(s3.port);
  const env = { ...valkey.env, ...s3.env, INKSTONE_S3_ENDPOINT: `http://127.0.0.1:${way.port}` };
  let made = 0;
  return {
    // Each has a folder of its own: nothing there is shared.
    envOf: () => ({ ...env, INKSTONE_DATA_DIR: join(folder, `replica-${made++}`) }),
    troubles: {
      async valkey() {
        await valkey.stop('SIGKILL');
        await sleep(3000);
        valkey = await startValkey(jobs, valkey.port);
      },
      s3: () => way.refuse(refusalMs),
    },
    async stop() {
      way.stop();
      await Promise.all([valkey.stop('SIGKILL'), s3.stop('SIGKILL')]);
    },
  };
}
