import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { decodePage } from '../../image/decode.ts';
import { rotate } from '../../image/rotate.ts';
import { openSession, type Session } from '../../runtime/session.ts';
import { serveSteps } from '../../runtime/steps.ts';
import { textBoxes } from '../../vision/detect/boxes.ts';
import { detectTile } from '../../vision/detect/tile.ts';
import { type Recogniser, recognise } from '../../vision/recognise/recogniser.ts';
import { findMarks } from '../../vision/table/find-marks.ts';
import { findRulings } from '../../vision/table/rulings.ts';
import { readStructure } from '../../vision/table/structure.ts';
import type { LocalSteps, WorkerModels } from './steps.ts';

const models = workerData as WorkerModels;
const detector = await openSession(models.detect);
const recogniser: Recogniser = {
  session: await openSession(models.recognise),
  characters: (await readFile(models.characters, 'utf8')).split('\n'),
};

/** Opened by the first table: most pages have none. */
let structure: Promise<Session> | undefined;
function structureSession(): Promise<Session> {
  structure ??= openSession(models.table);
  return structure;
}

const steps: LocalSteps = {
  decode: ({ bytes, page, slab, ...options }) => decodePage(bytes, page, { ...options, allocate: sharedMemory(slab) }),
  rotate: ({ raster, degrees, slab }) => rotate(raster, degrees, sharedMemory(slab)),
  detectTile: ({ raster, tile, map, mapWidth }) => detectTile(detector, raster, tile, map, mapWidth),
  findBoxes: ({ map, width, height }) => textBoxes(map, width, height),
  recognise: ({ raster, quads }) => recognise(recogniser, raster, quads),
  rulings: ({ raster, region, em }) => findRulings(raster, region, em),
  marks: ({ raster, places, em }) => findMarks(raster, places, em),
  structure: async ({ raster, region }) => readStructure(await structureSession(), raster, region),
};

/** Gives out the slab, or fresh shared memory where a later page of a file is larger than the first. */
function sharedMemory(slab: Uint8Array): (bytes: number) => Uint8Array {
  return (bytes) => (bytes <= slab.length ? slab.subarray(0, bytes) : new Uint8Array(new SharedArrayBuffer(bytes)));
}

serveSteps({ ...steps });
