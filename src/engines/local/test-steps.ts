import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decodePage } from '../../image/decode.ts';
import { rotate } from '../../image/rotate.ts';
import { openGraph, openSession } from '../../runtime/session.ts';
import type { Raster } from '../../types/raster.ts';
import { textBoxes } from '../../vision/detect/boxes.ts';
import { detectTile } from '../../vision/detect/tile.ts';
import { formulaParts } from '../../vision/formula/parts.ts';
import { readFormula } from '../../vision/formula/read-formula.ts';
import { createVocabulary } from '../../vision/formula/vocabulary.ts';
import { findRegions } from '../../vision/layout/find-regions.ts';
import { findBars } from '../../vision/look/find-bars.ts';
import { lookAtLines } from '../../vision/look/look-at-lines.ts';
import { lookAtSigns } from '../../vision/look/look-at-signs.ts';
import { type Recogniser, recognise } from '../../vision/recognise/recogniser.ts';
import { findMarks } from '../../vision/table/find-marks.ts';
import { findRulings } from '../../vision/table/rulings.ts';
import { readStructure } from '../../vision/table/structure.ts';
import type { LocalSteps, RecogniserName, RunStep } from './steps.ts';

const models = fileURLToPath(new URL('../../../models/', import.meta.url));
const images = new URL('test-images/', import.meta.url);

const shared = (bytes: number) => new Uint8Array(new SharedArrayBuffer(bytes));

/**
 * The steps of a page with the project's own weights, in this thread, one after another as in a worker: they share their buffers.
 * @param asked gets the name of every recogniser that is asked
 */
export async function stepsHere(asked: RecogniserName[] = []): Promise<RunStep> {
  const open = (name: string) => openSession(`${models}${name}.onnx`);
  const recogniser = async (name: RecogniserName): Promise<Recogniser> => ({
    session: await open(name),
    characters: (await readFile(`${models}${name}.characters.txt`, 'utf8')).split('\n'),
  });
  const [detector, layout, table] = [await open('detect'), await open('layout'), await open('table')];
  const recognisers = {
    recognise: await recogniser('recognise'),
    'recognise-scripts': await recogniser('recognise-scripts'),
  };
  const formulas = {
    encoder: await open('formula-encoder'),
    decoder: await openGraph(`${models}formula-decoder.onnx`),
    vocabulary: createVocabulary(JSON.parse(await readFile(`${models}formula.tokens.json`, 'utf8'))),
  };
  const steps: Partial<LocalSteps> = {
    rotate: ({ raster, degrees }) => rotate(raster, degrees, shared),
    detectTile: ({ raster, tile, map, mapWidth }) => detectTile(detector, raster, tile, map, mapWidth),
    findBoxes: ({ map, width, height }) => textBoxes(map, width, height),
    recognise: ({ raster, quads, by }) => {
      asked.push(by);
      return recognise(recognisers[by], raster, quads);
    },
    rulings: ({ raster, region, em }) => findRulings(raster, region, em),
    layout: ({ raster }) => findRegions(layout, raster),
    structure: ({ raster, region }) => readStructure(table, raster, region),
    marks: ({ raster, places, em }) => findMarks(raster, places, em),
    lookAtLines: ({ raster, lines }) => lookAtLines(raster, lines),
    lookAtSigns: ({ raster, lines }) => lookAtSigns(raster, lines),
    findBars: ({ raster, regions }) => findBars(raster, regions),
    formulaParts: ({ raster, region }) => formulaParts(raster, region),
    formula: ({ raster, region }, cancelled) => readFormula(formulas, raster, region, cancelled),
  };
  let last: Promise<unknown> = Promise.resolve();
  return (name, input) => {
    const step = steps[name] as (given: typeof input, cancelled: () => boolean) => never;
    const done = last.then(() => step(input, () => false));
    last = done;
    return done;
  };
}

/** One of the tests' pictures. */
export async function testImage(file: string): Promise<Raster> {
  const { raster } = await decodePage(await readFile(new URL(file, images)), 0, {
    ...{ field: 'image', id: 1, maxPixels: 1e8 },
    allocate: shared,
  });
  return raster;
}
