import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Reading } from '../../../../vision/recognise/ctc.ts';
import { paddedWidth } from '../../../../vision/recognise/recogniser.ts';
import type { RecogniserName } from '../../model-files.ts';
import type { RunStep } from '../../steps.ts';

/** Total width of the lines of one step: small enough that workers finish together, large enough that messages cost nothing. */
const widthPerStep = 2560;

/** Reads quads of a raster as lines, shared among the workers: longest lines first, lines of like width together. */
export async function recogniseLines(
  raster: Raster,
  quads: readonly Quad[],
  by: RecogniserName,
  run: RunStep,
  stretch = 1,
): Promise<Reading[]> {
  const lines = quads
    .map((quad, index) => ({ quad, index, width: paddedWidth(quad, stretch) }))
    .sort((a, b) => b.width - a.width);
  const parts: (typeof lines)[] = [];
  let room = 0;
  for (const line of lines) {
    if (line.width > room) {
      parts.push([]);
      room = widthPerStep;
    }
    parts.at(-1)!.push(line);
    room -= line.width;
  }
  const readings = new Array<Reading>(quads.length);
  await Promise.all(
    parts.map(async (part) => {
      const found = await run('recognise', { raster, quads: part.map(({ quad }) => quad), by, stretch });
      part.forEach(({ index }, k) => {
        readings[index] = found[k]!;
      });
    }),
  );
  return readings;
}
