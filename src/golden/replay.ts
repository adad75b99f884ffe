import type { LocalSteps, RunStep } from '../engines/local/steps.ts';
import type { Affine } from '../types/affine.ts';
import type { Raster } from '../types/raster.ts';
import type { Json, Seen, Sight } from './seen.ts';
import { formOf } from './steps.ts';

/** A question whose numbers all lie this near to those of one that was asked is the same: half a pixel. */
const nearEnough = 0.5;

/** A page that was seen, to be read again without models and without pixels. */
export interface Replay {
  readonly raster: Raster;
  readonly run: RunStep;
  /** What was asked now and not when the page was seen; it is answered as if nothing were there. */
  readonly unseen: readonly string[];
}

let blank = new Uint8Array(new SharedArrayBuffer(0));

/** No step looks at these pixels. */
function pixelsOf(bytes: number): Uint8Array {
  if (blank.length < bytes) blank = new Uint8Array(new SharedArrayBuffer(bytes));
  return blank.subarray(0, bytes);
}

function rasterOf(width: number, height: number, toSource: readonly number[]): Raster {
  return { width, height, data: pixelsOf(3 * width * height), toSource: toSource as unknown as Affine };
}

export function replay(seen: Seen): Replay {
  const raster = rasterOf(seen.width, seen.height, seen.toSource);
  const groups = new Map<string, Sight[]>();
  for (const sight of seen.sights) {
    const key = `${sight[0]} ${sight[1]}`;
    groups.set(key, [...(groups.get(key) ?? []), sight]);
  }
  const unseen: string[] = [];

  const answerTo = (step: string, about: string, at: readonly number[], nothing: Json): Json => {
    let [nearest, least]: [Sight | undefined, number] = [undefined, nearEnough];
    for (const sight of groups.get(`${step} ${about}`) ?? []) {
      const off = Math.max(0, ...at.map((value, i) => Math.abs(value - sight[2][i]!)));
      if (off < least || (off === 0 && !nearest)) [nearest, least] = [sight, off];
    }
    if (nearest) return nearest[3];
    // Pages that were seen before it was asked had none of it.
    if (formOf(step)?.late && !groups.has(`${step} ${about}`)) return nothing;
    unseen.push([step, about, at.map(Math.round).join(' ')].filter(Boolean).join(' '));
    return nothing;
  };

  const answer = (name: keyof LocalSteps, input: unknown): unknown => {
    if (name === 'detectTile') return undefined;
    if (name === 'rotate') {
      const { degrees, raster: from } = input as Parameters<LocalSteps['rotate']>[0];
      const as = [from.width, from.height, ...from.toSource];
      const [width, height, ...toSource] = answerTo(name, '', [10 * degrees], as) as number[];
      return rasterOf(width!, height!, toSource);
    }
    const form = formOf(name);
    if (!form) throw new Error(`${name} can't be answered from what was seen of a page`);
    const about = form.about(input, raster);
    return form.give(form.ask(input).map((at) => answerTo(name, about, at, form.nothing)));
  };

  return { raster, run: async (name, input) => answer(name, input) as never, unseen };
}
