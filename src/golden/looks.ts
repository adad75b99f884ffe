import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { looks } from '../engines/local/stages/looks.ts';
import { decodePage } from '../image/decode.ts';
import type { Raster } from '../types/raster.ts';
import { fileOf, seenOf } from './page-file.ts';
import { formatSeen, type Json, type Sight } from './seen.ts';
import { formOf } from './steps.ts';

type At = readonly number[];
const region = ([x, y, width, height]: At) => ({ x: x!, y: y!, width: width!, height: height! });

const none = () => Promise.reject(new Error('no model is opened here'));
const { rulings, checkboxes, marks, lookAtLines, lookAtSigns, findBars, formulaParts, signs } = looks({
  ...{ detect: none, recogniser: none, table: none, layout: none, formula: none },
});

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
};
/** Steps of which each question is a call of its own. */
const alone = new Set(['rulings', 'checkboxes', 'formulaParts']);

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

/** Writes down what the pixels say now; models are not asked. */
export async function lookAgain(name: string): Promise<void> {
  const seen = seenOf(name);
  const now = await answersNow(name, seen.sights);
  const sights = seen.sights.map(([step, about, at, known], i): Sight => [step, about, at, now[i] ?? known]);
  writeFileSync(fileOf(name, 'seen.json'), formatSeen({ ...seen, sights }));
}
