import { Tensor } from 'onnxruntime-node';
import { createScratch } from '../../runtime/scratch.ts';
import type { Session } from '../../runtime/session.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { lineHeight, stripWidth, writeStrip } from './crop.ts';
import { decodeCtc, type Reading } from './ctc.ts';
import { stripInk } from './strip-ink.ts';

/** A line recogniser: its session and the characters of its classes, class 0 being CTC's blank. */
export interface Recogniser {
  readonly session: Session;
  readonly characters: readonly string[];
}

/** Widths are padded to multiples of this, so that lines of like width share one call. */
const widthStep = 32;
const minWidth = 48;
/** Lines are cut off here in one piece: 66 times as long as high. */
export const maxWidth = 3200;
/** Most pixels of width in one call: more gains no speed and costs memory. */
const widthPerCall = 1280;

const scratch = createScratch(3 * lineHeight * maxWidth);

/** The width a quad's strip is given to the model at, in pixels. */
export function paddedWidth(quad: Quad, stretch = 1): number {
  return Math.max(minWidth, Math.ceil(Math.min(maxWidth, stretch * stripWidth(quad)) / widthStep) * widthStep);
}

/**
 * Reads each quad as one line of text from its first to its second corner.
 * @param stretch how much wider than it is a line is given to the model: narrow letters need more time steps
 * @returns one reading per quad, in their order
 */
export async function recognise(
  recogniser: Recogniser,
  raster: Raster,
  quads: readonly Quad[],
  stretch = 1,
): Promise<Reading[]> {
  const readings = new Array<Reading>(quads.length);
  const byWidth = quads
    .map((quad, index) => ({ index, quad, width: paddedWidth(quad, stretch) }))
    .sort((a, b) => a.width - b.width);
  for (let i = 0; i < byWidth.length; ) {
    const { width } = byWidth[i]!;
    let end = i + 1;
    while (end < byWidth.length && byWidth[end]!.width === width && (end + 1 - i) * width <= widthPerCall) end++;
    const group = byWidth.slice(i, end);
    const found = await recogniseGroup(
      recogniser,
      raster,
      group.map(({ quad }) => quad),
      width,
      stretch,
    );
    group.forEach(({ index }, k) => {
      readings[index] = found[k]!;
    });
    i = end;
  }
  return readings;
}

async function recogniseGroup(
  { session, characters }: Recogniser,
  raster: Raster,
  quads: readonly Quad[],
  width: number,
  stretch: number,
): Promise<Reading[]> {
  const usedWidth = (quad: Quad) => Math.min(width, Math.round(stretch * stripWidth(quad)));
  const size = 3 * lineHeight * width;
  // Zero is the padding.
  const pixels = scratch.take(quads.length * size).fill(0);
  for (const [i, quad] of quads.entries()) {
    writeStrip(raster, quad, usedWidth(quad), pixels, i * size, width);
  }
  const outputs = await session.run(new Tensor('float32', pixels, [quads.length, 3, lineHeight, width]));
  const { classes, probabilities, steps } = bestClasses(outputs);
  return quads.map((quad, i) => {
    const used = usedWidth(quad);
    const reading = decodeCtc(classes, probabilities, characters, i * steps, steps, (steps * used) / width);
    const ink = stripInk(pixels, i * size, used, width);
    return ink ? { ...reading, ink } : reading;
  });
}

/** The most likely class of each step: computed in the graph (`index`, `probability`), or here from published weights' probabilities. */
function bestClasses(outputs: Readonly<Record<string, Tensor>>): {
  classes: ArrayLike<number>;
  probabilities: ArrayLike<number>;
  steps: number;
} {
  const { index, probability } = outputs;
  if (index && probability) {
    return {
      classes: index.data as Int32Array,
      probabilities: probability.data as Float32Array,
      steps: index.dims[1]!,
    };
  }
  const [scores] = Object.values(outputs);
  const [lines = 0, steps = 0, count = 0] = scores?.dims ?? [];
  const data = scores?.data as Float32Array;
  const classes = new Int32Array(lines * steps);
  const probabilities = new Float32Array(lines * steps);
  for (let t = 0, at = 0; t < classes.length; t++, at += count) {
    let best = at;
    for (let k = at + 1; k < at + count; k++) if (data[k]! > data[best]!) best = k;
    classes[t] = best - at;
    probabilities[t] = data[best]!;
  }
  return { classes, probabilities, steps };
}
