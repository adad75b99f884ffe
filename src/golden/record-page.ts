import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RunStep } from '../engines/local/steps.ts';
import { stepsHere } from '../engines/local/test-steps.ts';
import type { TextLayer } from '../image/pdf/read-text-layer.ts';
import { fileOf, pagesFolder, wishesOf } from './page-file.ts';
import { readAnswers } from './read-answers.ts';
import { recordSteps } from './record.ts';
import { formatSeen, type Json, rounded, type Sight } from './seen.ts';

let steps: Promise<RunStep> | undefined;

/** Looks at a page's picture with the models and writes what they saw to its seen.json. Returns what was answered meanwhile. */
export async function recordPage(name: string): Promise<string> {
  steps ??= stepsHere();
  const run = await steps;
  const file = readdirSync(`${pagesFolder}${name}`).find((each) => /^page\.(png|jpg|webp|pdf)$/.test(each));
  if (!file) throw new Error(`${name} has no picture`);
  const bytes = readFileSync(fileOf(name, file));
  const source = { bytes, field: 'image', id: 1, page: 0 };
  const layer = file.endsWith('.pdf') ? await run('textLayer', { ...source, mode: 'auto' }) : undefined;
  const slab = new Uint8Array(new SharedArrayBuffer(1));
  const { raster, width, height } = await run('decode', { ...source, maxPixels: 2e8, slab });
  const sights: Sight[] = [];
  const used = layer && (layer.lines.length > 0 || layer.unread.length === 0) ? layer : undefined;
  const answers = await readAnswers(wishesOf(name), {
    ...{ raster, source: [width, height], layer: used },
    run: recordSteps(raster, run, sights),
  });
  const seen = {
    ...{ width: raster.width, height: raster.height, source: [width, height] as const },
    toSource: raster.toSource.map((value) => rounded(value, 6)),
    ...(used && { layer: plain(used) }),
    sights,
  };
  writeFileSync(fileOf(name, 'seen.json'), formatSeen(seen));
  return answers;
}

/** A text layer as it is, its numbers rounded. */
function plain(layer: TextLayer): Json {
  return JSON.parse(JSON.stringify(layer, (_, value) => (typeof value === 'number' ? rounded(value, 4) : value)));
}
