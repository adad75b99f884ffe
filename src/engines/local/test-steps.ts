import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decodePage } from '../../image/decode.ts';
import type { Pool } from '../../runtime/pool.ts';
import { createSlabs } from '../../runtime/slabs.ts';
import type { Raster } from '../../types/raster.ts';
import { fileSteps } from './file-steps.ts';
import { guardSteps } from './guarded-steps.ts';
import type { RecogniserName, WorkerModels } from './model-files.ts';
import { openSteps } from './open-steps.ts';
import { readPage } from './read-page.ts';
import type { RunStep } from './steps.ts';

const images = new URL('test-images/', import.meta.url);

/** Where the project's own weights lie in a clone. */
function shippedModels(): WorkerModels {
  const file = (name: string) => fileURLToPath(new URL(`../../../models/${name}`, import.meta.url));
  const recogniser = (name: RecogniserName) => ({
    model: file(`${name}.onnx`),
    characters: file(`${name}.characters.txt`),
  });
  return {
    detect: file('detect.onnx'),
    recognise: recogniser('recognise'),
    'recognise-scripts': recogniser('recognise-scripts'),
    writing: file('writing.onnx'),
    table: file('table.onnx'),
    layout: file('layout.onnx'),
    page: file('page.onnx'),
    formula: {
      encoder: file('formula-encoder.onnx'),
      decoder: file('formula-decoder.onnx'),
      tokens: file('formula.tokens.json'),
    },
  };
}

/** The steps of a page with the project's own weights, in this thread, one after another as in a worker: they share their buffers. */
export async function stepsHere(): Promise<RunStep> {
  const { steps: looks } = await openSteps(shippedModels());
  const steps = { ...fileSteps, ...looks };
  let last: Promise<unknown> = Promise.resolve();
  return (name, input) => {
    const step = steps[name] as (given: typeof input, cancelled: () => boolean) => never;
    const done = last.then(() => step(input, () => false));
    last = done.catch(() => {});
    return done;
  };
}

/** Reads a white page with the project's own weights in this thread, its steps guarded as those of the engine are. */
export async function blankPageReader(): Promise<(signal: AbortSignal) => Promise<unknown>> {
  const pool = { run: await stepsHere() } as unknown as Pool;
  const steps = guardSteps(pool, pool, 5000);
  const data = new Uint8Array(64 * 64 * 3).fill(255);
  const raster: Raster = { data, width: 64, height: 64, toSource: [1, 0, 0, 1, 0, 0] };
  return (signal) => {
    const run = steps.of({ bytes: raster.data, field: 'image', heavy: false }, signal, 0);
    return readPage({ raster, wants: { features: new Set() }, enableRotate: false }, run, createSlabs(1e6));
  };
}

/** One of the tests' pictures. */
export async function testImage(file: string): Promise<Raster> {
  const { raster } = await decodePage(await readFile(new URL(file, images)), 0, {
    ...{ field: 'image', id: 1, maxPixels: 1e8 },
    allocate: (bytes) => new Uint8Array(new SharedArrayBuffer(bytes)),
  });
  return raster;
}
