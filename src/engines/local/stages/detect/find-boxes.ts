import type { Slabs } from '../../../../runtime/slabs.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Spine } from '../../../../vision/bend/spine.ts';
import type { FoundText, TextBox } from '../../../../vision/detect/boxes.ts';
import { mergePasses } from '../../../../vision/detect/merge-passes.ts';
import { firstScale, planDetection, secondScale } from '../../../../vision/detect/plan.ts';
import type { RunStep } from '../../steps.ts';

/**
 * Text boxes of a page, in its pixels: one pass over the whole page and, where that saw small text only, a finer one.
 */
export async function findBoxes(raster: Raster, run: RunStep, slabs: Slabs): Promise<FoundText> {
  const first = firstScale(raster.width, raster.height);
  const coarse = await pass(raster, first, run, slabs);
  const heights = coarse.boxes.map(({ rect }) => Math.min(rect.width, rect.height) * first);
  const second = secondScale(raster.width, raster.height, first, heights);
  if (second === undefined) return coarse;
  const fine = await pass(raster, second, run, slabs);
  return { boxes: mergePasses(coarse.boxes, fine.boxes, second), spines: fine.spines };
}

async function pass(raster: Raster, scale: number, run: RunStep, slabs: Slabs): Promise<FoundText> {
  const { width, height, tiles } = planDetection(raster.width, raster.height, scale);
  const map = slabs.acquire(width * height);
  await Promise.all(tiles.map((tile) => run('detectTile', { raster, tile, map, mapWidth: width })));
  const { boxes, spines } = await run('findBoxes', { map, width, height });
  // Not on failure: a worker may still be writing to it.
  slabs.release(map);
  const [sx, sy] = [raster.width / width, raster.height / height];
  return {
    boxes: boxes.map(({ rect, score }) => ({ score, rect: scaleRect(rect, sx, sy) })),
    spines: spines.map((spine) => scaleSpine(spine, sx, sy)),
  };
}

/** A rectangle of the map in raster pixels; the two scales differ by rounding to the network's stride alone, so it stays a rectangle. */
function scaleRect(rect: TextBox['rect'], sx: number, sy: number): TextBox['rect'] {
  const [cos, sin] = [Math.cos(rect.angle), Math.sin(rect.angle)];
  return {
    cx: rect.cx * sx,
    cy: rect.cy * sy,
    width: rect.width * Math.hypot(cos * sx, sin * sy),
    height: rect.height * Math.hypot(sin * sx, cos * sy),
    angle: Math.atan2(sin * sy, cos * sx),
  };
}

function scaleSpine({ points, thickness }: Spine, sx: number, sy: number): Spine {
  return { points: points.map(([x, y]) => [x * sx, y * sy]), thickness: thickness * Math.sqrt(sx * sy) };
}
