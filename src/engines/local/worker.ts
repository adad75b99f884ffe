import { readFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import { decodePage } from '../../image/decode.ts';
import { rotate } from '../../image/rotate.ts';
import { openSession } from '../../runtime/session.ts';
import { serveSteps } from '../../runtime/steps.ts';
import { textBoxes } from '../../vision/detect/boxes.ts';
import { detectTile } from '../../vision/detect/tile.ts';
import { type Recogniser, recognise } from '../../vision/recognise/recogniser.ts';
import { findMarks } from '../../vision/table/find-marks.ts';
import { findRulings } from '../../vision/table/rulings.ts';
import { readStructure } from '../../vision/table/structure.ts';
import type { LocalSteps, RecogniserName, WorkerModels } from './steps.ts';

const models = workerData as WorkerModels;
const detector = await openSession(models.detect);
const recogniser = await openRecogniser('recognise');

async function openRecogniser(name: RecogniserName): Promise<Recogniser> {
  const { model, characters } = models[name];
  return { session: await openSession(model), characters: (await readFile(characters, 'utf8')).split('\n') };
}

/** Calls a function once, when its value is first needed: most pages have no table and no further writing system. */
function lazily<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= open();
    return value;
  };
}

const structureSession = lazily(() => openSession(models.table));
const scriptsRecogniser = lazily(() => openRecogniser('recognise-scripts'));

const steps: LocalSteps = {
  decode: ({ bytes, page, slab, ...options }) => decodePage(bytes, page, { ...options, allocate: sharedMemory(slab) }),
  rotate: ({ raster, degrees, slab }) => rotate(raster, degrees, sharedMemory(slab)),
  detectTile: ({ raster, tile, map, mapWidth }) => detectTile(detector, raster, tile, map, mapWidth),
  findBoxes: ({ map, width, height }) => textBoxes(map, width, height),
  recognise: async ({ raster, quads, by }) =>
    recognise(by === 'recognise' ? recogniser : await scriptsRecogniser(), raster, quads),
  rulings: ({ raster, region, em }) => findRulings(raster, region, em),
  marks: ({ raster, places, em }) => findMarks(raster, places, em),
  structure: async ({ raster, region }) => readStructure(await structureSession(), raster, region),
};

/** Gives out the slab, or fresh shared memory where a later page of a file is larger than the first. */
function sharedMemory(slab: Uint8Array): (bytes: number) => Uint8Array {
  return (bytes) => (bytes <= slab.length ? slab.subarray(0, bytes) : new Uint8Array(new SharedArrayBuffer(bytes)));
}

serveSteps({ ...steps });
