import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { decodePage } from '../../image/decode.ts';
import { openSession } from '../../runtime/session.ts';
import { createSlabs } from '../../runtime/slabs.ts';
import type { Language } from '../../types/language.ts';
import { textBoxes } from '../../vision/detect/boxes.ts';
import { detectTile } from '../../vision/detect/tile.ts';
import { type Recogniser, recognise } from '../../vision/recognise/recogniser.ts';
import { readPage } from './read-page.ts';
import type { LocalSteps, RecogniserName, RunStep } from './steps.ts';

const models = fileURLToPath(new URL('../../../models/', import.meta.url));
const images = new URL('test-images/', import.meta.url);
const asked: RecogniserName[] = [];
let run: RunStep;

/** The steps that text needs, in this thread. */
beforeAll(async () => {
  const detector = await openSession(`${models}detect.onnx`);
  const open = async (name: RecogniserName): Promise<Recogniser> => ({
    session: await openSession(`${models}${name}.onnx`),
    characters: (await readFile(`${models}${name}.characters.txt`, 'utf8')).split('\n'),
  });
  const recognisers = { recognise: await open('recognise'), 'recognise-scripts': await open('recognise-scripts') };
  const steps: Partial<LocalSteps> = {
    detectTile: ({ raster, tile, map, mapWidth }) => detectTile(detector, raster, tile, map, mapWidth),
    findBoxes: ({ map, width, height }) => textBoxes(map, width, height),
    recognise: ({ raster, quads, by }) => {
      asked.push(by);
      return recognise(recognisers[by], raster, quads);
    },
  };
  // One after another, as in a worker: they share their buffers.
  let last: Promise<unknown> = Promise.resolve();
  run = (name, input) => {
    const done = last.then(() => (steps[name] as (given: typeof input) => never)(input));
    last = done;
    return done;
  };
}, 60_000);

async function read(file: string, scripts: boolean | readonly Language[]) {
  asked.length = 0;
  const { raster } = await decodePage(await readFile(new URL(file, images)), 0, {
    ...{ field: 'image', id: 1, maxPixels: 1e8 },
    allocate: (bytes) => new Uint8Array(new SharedArrayBuffer(bytes)),
  });
  const none = { enableRotate: false, words: false, tables: false, formulas: false, blocks: false, ticks: false };
  return readPage(raster, { ...none, scripts }, run, createSlabs(1e8));
}

test('a picture of greetings, each in its own language, comes back complete', async () => {
  const greetings = await readFile(new URL('greetings.txt', images), 'utf8');
  expect((await read('greetings.png', true)).text).toBe(greetings.trim());
}, 60_000);

test('languages decide who reads', async () => {
  await read('greetings.png', ['ko', 'ru']);
  expect(new Set(asked)).toEqual(new Set(['recognise-scripts']));
  await read('greetings.png', ['de']);
  expect(new Set(asked)).toEqual(new Set(['recognise']));
}, 60_000);
