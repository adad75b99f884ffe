import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RunStep } from '../engines/local/steps.ts';
import { stepsHere } from '../engines/local/test-steps.ts';
import type { TextLayer } from '../image/pdf/read-text-layer.ts';
import { lookAgain } from './looks.ts';
import { fileOf, pagesFolder, seenOf, wishesOf } from './page-file.ts';
import { readAnswers } from './read-answers.ts';
import { recordSteps } from './record.ts';
import { replay } from './replay.ts';
import { formatSeen, type Json, rounded, type Sight } from './seen.ts';

let steps: Promise<RunStep> | undefined;

/** What is noted has its numbers rounded, so that it may lead to other questions; they are asked as well. */
const mostPasses = 4;

/** Looks at a page's picture with the models and writes what they saw to its seen.json. */
export async function recordPage(name: string): Promise<void> {
  steps ??= stepsHere();
  const run = await steps;
  const file = readdirSync(`${pagesFolder}${name}`).find((each) => /^page\.(png|jpg|webp|pdf)$/.test(each));
  if (!file) throw new Error(`${name} has no picture`);
  const bytes = readFileSync(fileOf(name, file));
  const source = { bytes, field: 'image', id: 1, page: 0 };
  const layer = file.endsWith('.pdf') ? await run('textLayer', { ...source, mode: 'auto' }) : undefined;
  const slab = new Uint8Array(new SharedArrayBuffer(1));
  const decoded = await run('decode', { ...source, maxPixels: 2e8, slab });
  if ('needs' in decoded) throw new Error(`${name} needs ${decoded.needs} bytes`);
  const { raster, width, height } = decoded;
  const used = layer && (layer.lines.length > 0 || layer.doubted || layer.unread.length === 0) ? layer : undefined;
  const from = { raster, source: [width, height], layer: used };
  const sights: Sight[] = [];
  await readAnswers(wishesOf(name), { ...from, run: recordSteps(raster, run, sights) });
  for (let pass = 0; pass < mostPasses; pass++) {
    const toSource = raster.toSource.map((value) => rounded(value, 6));
    const head = { width: raster.width, height: raster.height, source: [width, height], toSource };
    writeFileSync(fileOf(name, 'seen.json'), formatSeen({ ...head, ...(used && { layer: plain(used) }), sights }));
    await lookAgain(name);
    const seen = seenOf(name);
    sights.splice(0, sights.length, ...seen.sights);
    const again = replay(seen);
    const known = sights.length;
    const ask = recordSteps(raster, run, sights);
    const fill: RunStep = async (step, input) => {
      const before = again.unseen.length;
      const answer: unknown = again.run(step, input);
      if (again.unseen.length === before) return answer as never;
      return ask(step, 'raster' in input && input.raster === again.raster ? { ...input, raster } : input) as never;
    };
    await readAnswers(wishesOf(name), { ...from, raster: again.raster, run: fill });
    if (sights.length === known) return;
  }
}

/** A text layer as it is, its numbers rounded. */
function plain(layer: TextLayer): Json {
  return JSON.parse(JSON.stringify(layer, (_, value) => (typeof value === 'number' ? rounded(value, 4) : value)));
}
