import { Tensor } from 'onnxruntime-node';
import type { Session } from '../../runtime/session.ts';
import type { Quad } from '../../types/quad.ts';
import type { Raster } from '../../types/raster.ts';
import { lineHeight, stripWidth, writeStrip } from './crop.ts';
import { decodeCtc, type Reading } from './ctc.ts';

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
const widthPerCall = 2560;

/** The width a quad's strip is given to the model at, in pixels. */
export function paddedWidth(quad: Quad): number {
  return Math.max(minWidth, Math.ceil(Math.min(maxWidth, stripWidth(quad)) / widthStep) * widthStep);
}

/**
 * Reads each quad as one line of text from its first to its second corner.
 * @returns one reading per quad, in their order
 */
export async function recognise(recogniser: Recogniser, raster: Raster, quads: readonly Quad[]): Promise<Reading[]> {
  const readings = new Array<Reading>(quads.length);
  const byWidth = quads
    .map((quad, index) => ({ index, quad, width: paddedWidth(quad) }))
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
): Promise<Reading[]> {
  const size = 3 * lineHeight * width;
  const pixels = new Float32Array(quads.length * size);
  for (const [i, quad] of quads.entries()) {
    writeStrip(raster, quad, Math.min(width, stripWidth(quad)), pixels, i * size, width);
  }
  const outputs = await session.run(new Tensor('float32', pixels, [quads.length, 3, lineHeight, width]));
  const { classes, probabilities, steps } = bestClasses(outputs);
  return quads.map((quad, i) => {
    const used = (steps * Math.min(width, stripWidth(quad))) / width;
    return decodeCtc(classes, probabilities, characters, i * steps, steps, used);
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
