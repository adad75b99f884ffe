import type { Point, Quad } from '../../types/quad.ts';
import type { FoundLine, Read } from './found-line.ts';

/** Lines the recogniser is this sure of are looked at again. Below, a box mostly holds no text; above, nothing is gained. */
const from = 0.5;
const to = 0.93;
/** Most lines of a page that are: photographs have a few words, a bad scan of two hundred lines must not take twice as long. */
const most = 12;
/** How far the sides move outwards, in heights of the box: a closer crop, a higher one, a larger one. */
const crops = [
  { across: -0.07, along: -0.07 },
  { across: 0.12, along: 0 },
  { across: 0.1, along: 0.12 },
] as const;
/** By how much more likely right the other reading must be. */
const plainly = 0.15;
/** A reading with fewer characters may have lost them at the crop's edge: it must be this likely right. */
const surelyShorter = 0.85;

/**
 * Reads the doubtful lines of a page again in other crops: a speck, an edge or a neighbour's tail at the rim, or a letter that
 * the box cut, is gone or whole in one of them. The reading that is the most likely right as a whole is kept.
 */
export async function lookAgain(lines: readonly FoundLine[], read: Read): Promise<FoundLine[]> {
  const doubtful = lines
    .map((line, i) => ({ i, line, confidence: line.reading.confidence }))
    .filter(({ confidence, line }) => confidence >= from && confidence < to && line.reading.joint !== undefined)
    .sort((a, b) => a.confidence - b.confidence)
    .slice(0, most);
  const again = await read(doubtful.flatMap(({ line }) => crops.map((crop) => moved(line.quad, crop))));
  const better = [...lines];
  doubtful.forEach(({ i, line }, k) => {
    const { reading } = line;
    const best = again
      .slice(k * crops.length, (k + 1) * crops.length)
      .filter(({ text, joint = 0 }) => text.length >= reading.text.length || joint >= surelyShorter)
      .reduce((a, b) => ((b.joint ?? 0) > (a.joint ?? 0) ? b : a), reading);
    if ((best.joint ?? 0) < (reading.joint ?? 0) + plainly) return;
    // Its places and ink are those of another crop, which differ by less than a letter.
    better[i] = { ...line, reading: { ...best, ink: reading.ink } };
  });
  return better;
}

function moved([topLeft, topRight, bottomRight, bottomLeft]: Quad, { across, along }: (typeof crops)[number]): Quad {
  const height = Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]);
  const width = Math.max(1, Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]));
  const u: Point = [
    ((topRight[0] - topLeft[0]) * height * along) / width,
    ((topRight[1] - topLeft[1]) * height * along) / width,
  ];
  const v: Point = [(bottomLeft[0] - topLeft[0]) * across, (bottomLeft[1] - topLeft[1]) * across];
  const at = ([x, y]: Point, a: 1 | -1, b: 1 | -1): Point => [x + a * u[0] + b * v[0], y + a * u[1] + b * v[1]];
  return [at(topLeft, -1, -1), at(topRight, 1, -1), at(bottomRight, 1, 1), at(bottomLeft, -1, 1)];
}
