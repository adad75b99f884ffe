import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { looks } from '../engines/local/stages/looks.ts';
import type { RunStep } from '../engines/local/steps.ts';
import { decodePage } from '../image/decode.ts';
import type { TextLayer } from '../image/pdf/read-text-layer.ts';
import type { Raster } from '../types/raster.ts';
import { fileOf, seenOf, wishesOf } from './page-file.ts';
import { readAnswers } from './read-answers.ts';
import { recordSteps } from './record.ts';
import { replay } from './replay.ts';
import { formatSeen, type Json, type Seen, type Sight } from './seen.ts';
import { formOf } from './steps.ts';

type At = readonly number[];
const region = ([x, y, width, height]: At) => ({ x: x!, y: y!, width: width!, height: height! });

const regions = (at: At) => Array.from({ length: at.length / 4 }, (_, i) => region(at.slice(4 * i, 4 * i + 4)));

const none = () => Promise.reject(new Error('no model is opened here'));
const pixelSteps = looks({
  ...{ detect: none, recogniser: none, table: none, layout: none, page: none, formula: none, writing: none },
});
const { rulings, checkboxes, marks, lookAtLines, lookAtSigns, findBars, formulaParts, signs, drawings, displays } =
  pixelSteps;

/** Steps that need the pixels and no model, all the questions of a page at once. */
const byPixels: Readonly<Record<string, (raster: Raster, at: readonly At[]) => unknown>> = {
  rulings: (raster, [at]) => rulings({ raster, region: region(at!), em: at![4]! }),
  checkboxes: (raster, [at]) => checkboxes({ raster, em: at![0]! }),
  marks: (raster, at) => marks({ raster, places: at.map(region), em: at[0]![4]! }),
  lookAtLines: (raster, at) => lookAtLines({ raster, lines: at.map(region) }),
  lookAtSigns: (raster, at) => lookAtSigns({ raster, lines: at.map(region) }),
  signs: (raster, at) => signs({ raster, regions: at.map(region) }),
  findBars: (raster, at) => findBars({ raster, regions: at.map(region) }),
  formulaParts: (raster, [at]) => formulaParts({ raster, region: region(at!) }),
  displays: (raster) => displays({ raster }),
  drawings: (raster, [at]) => drawings({ raster, em: at![0]!, lines: regions(at!.slice(1)) }),
};
/** Steps of which each question is a call of its own. */
const alone = new Set(['rulings', 'checkboxes', 'formulaParts', 'drawings', 'displays']);

const pictures = new Map<string, Promise<Raster>>();

function pictureOf(file: string): Promise<Raster> {
  const decoded =
    pictures.get(file) ??
    decodePage(readFileSync(file), 0, {
      ...{ field: 'image', id: 1, maxPixels: 1e8 },
      allocate: (bytes) => new Uint8Array(new SharedArrayBuffer(bytes)),
    }).then(({ raster }) => raster);
  pictures.set(file, decoded);
  return decoded;
}

/** What a recorded page's pixels say now, in the places it was asked about; undefined for what no pixels of ours say. */
async function answersNow(name: string, sights: readonly Sight[]): Promise<(Json | undefined)[]> {
  const now = new Array<Json | undefined>(sights.length).fill(undefined);
  const file = fileOf(name, 'page.png');
  if (!existsSync(file)) return now;
  const raster = await pictureOf(file);
  for (const [step, look] of Object.entries(byPixels)) {
    const asked = [...sights.keys()].filter((i) => sights[i]![0] === step && sights[i]![1] === '');
    for (const group of alone.has(step) ? asked.map((i) => [i]) : asked.length > 0 ? [asked] : []) {
      const places = group.map((i) => sights[i]![2]);
      const answers = formOf(step)!.keep(await look(raster, places));
      group.forEach((i, k) => {
        now[i] = answers[k]!;
      });
    }
  }
  return now;
}

/** Where the pixels of a recorded page say something else than when it was seen. Pages that were turned or are PDFs are left out. */
export async function looksDiffer(name: string): Promise<string[]> {
  const { sights } = seenOf(name);
  const now = await answersNow(name, sights);
  return sights.flatMap(([step, , at, known], i) => {
    const [before, after] = [known, now[i]].map((answer) => JSON.stringify(answer));
    return now[i] === undefined || before === after ? [] : [`${step} ${at.join(' ')}: ${before} is now ${after}`];
  });
}

/** Writes down what the pixels say now, in places that are asked about for the first time as well; models are not asked. */
export async function lookAgain(name: string): Promise<void> {
  const seen = seenOf(name);
  const now = await answersNow(name, seen.sights);
  const sights = seen.sights.map(([step, about, at, known], i): Sight => [step, about, at, now[i] ?? known]);
  const file = fileOf(name, 'page.png');
  if (existsSync(file)) await askNew(name, await pictureOf(file), { ...seen, sights: [...sights] }, sights);
  writeFileSync(fileOf(name, 'seen.json'), formatSeen({ ...seen, sights }));
}

/** Asks the pixels what a page wants to know of them and its record does not tell, and notes it in `sights`. */
async function askNew(name: string, raster: Raster, seen: Seen, sights: Sight[]): Promise<void> {
  const again = replay(seen);
  const run: RunStep = (step, input) =>
    (pixelSteps as unknown as Record<string, (given: unknown) => never>)[step]!(input);
  const ask = recordSteps(raster, run, sights);
  const fill: RunStep = async (step, input) => {
    const before = again.unseen.length;
    const answer: unknown = await again.run(step, input);
    const known = again.unseen.length === before || !(step in byPixels);
    if (known || !('raster' in input) || input.raster !== again.raster) return answer as never;
    return ask(step, { ...input, raster }) as never;
  };
  const layer = seen.layer as unknown as TextLayer | undefined;
  await readAnswers(wishesOf(name), { raster: again.raster, run: fill, source: seen.source, layer });
}
