import { readFile } from 'node:fs/promises';
import { decodePage } from '../../image/decode.ts';
import { inspect } from '../../image/inspect.ts';
import { readTextLayer } from '../../image/pdf/read-text-layer.ts';
import { rotate } from '../../image/rotate.ts';
import { openGraph, openSession } from '../../runtime/session.ts';
import { textBoxes } from '../../vision/detect/boxes.ts';
import { detectTile } from '../../vision/detect/tile.ts';
import type { FormulaNetwork } from '../../vision/formula/network.ts';
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
import { findTickBoxes } from '../../vision/ticks/find-tick-boxes.ts';
import { writeSearchablePdf } from './searchable-pdf.ts';
import type { LocalSteps, RecogniserName, WorkerModels } from './steps.ts';

/** Every step of a page. The detector and the main recogniser are opened at once, each other model when it is first needed. */
export async function openSteps(models: WorkerModels): Promise<LocalSteps> {
  const openRecogniser = async (name: RecogniserName): Promise<Recogniser> => {
    const { model, characters } = models[name];
    return { session: await openSession(model), characters: (await readFile(characters, 'utf8')).split('\n') };
  };
  const detector = await openSession(models.detect);
  const recogniser = await openRecogniser('recognise');
  const scriptsRecogniser = lazily(() => openRecogniser('recognise-scripts'));
  const structureSession = lazily(() => openSession(models.table));
  const layoutSession = lazily(() => openSession(models.layout));
  const formulaNetwork = lazily(async (): Promise<FormulaNetwork> => {
    const { encoder, decoder, tokens } = models.formula;
    return {
      encoder: await openSession(encoder),
      decoder: await openGraph(decoder),
      vocabulary: createVocabulary(JSON.parse(await readFile(tokens, 'utf8'))),
    };
  });
  return {
    inspect: ({ bytes, field, id }) => inspect(bytes, field, id),
    decode: ({ bytes, page, slab, ...options }) =>
      decodePage(bytes, page, { ...options, allocate: sharedMemory(slab) }),
    textLayer: ({ page, mode, ...file }) => readTextLayer(file, page, mode),
    rotate: ({ raster, degrees, slab }) => rotate(raster, degrees, sharedMemory(slab)),
    detectTile: ({ raster, tile, map, mapWidth }) => detectTile(detector, raster, tile, map, mapWidth),
    findBoxes: ({ map, width, height }) => textBoxes(map, width, height),
    recognise: async ({ raster, quads, by, stretch }) =>
      recognise(by === 'recognise' ? recogniser : await scriptsRecogniser(), raster, quads, stretch),
    rulings: ({ raster, region, em }) => findRulings(raster, region, em),
    ticks: ({ raster, em }) => findTickBoxes(raster, em),
    marks: ({ raster, places, em }) => findMarks(raster, places, em),
    lookAtLines: ({ raster, lines }) => lookAtLines(raster, lines),
    lookAtSigns: ({ raster, lines }) => lookAtSigns(raster, lines),
    findBars: ({ raster, regions }) => findBars(raster, regions),
    layout: async ({ raster }) => findRegions(await layoutSession(), raster),
    structure: async ({ raster, region }) => readStructure(await structureSession(), raster, region),
    formulaParts: ({ raster, region }) => formulaParts(raster, region),
    searchablePdf: ({ sources, pages }) => writeSearchablePdf(sources, pages),
    formula: async ({ raster, region }, cancelled) => readFormula(await formulaNetwork(), raster, region, cancelled),
  };
}

/** Calls a function once, when its value is first needed: most pages have no table and no further writing system. */
function lazily<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= open();
    return value;
  };
}

/** Gives out the slab, or fresh shared memory where a later page of a file is larger than the first. */
function sharedMemory(slab: Uint8Array): (bytes: number) => Uint8Array {
  return (bytes) => (bytes <= slab.length ? slab.subarray(0, bytes) : new Uint8Array(new SharedArrayBuffer(bytes)));
}
