import { isDash } from '../../../../document/table/index.ts';
import { boundsOf, cornersOf, height } from '../../../../geometry/box.ts';
import { median } from '../../../../geometry/statistics.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FoundLine } from '../../../../vision/orient/found-line.ts';
import type { RunStep } from '../../steps.ts';

/** What a lone stroke is read as, whichever way it is turned. */
const stroke = /^[-‐‑‒–—―ー一_1lIi|丨]$/u;
/** Around a stroke, in heights of the text: the look leaves a margin out. */
const around = 0.3;
/** Degrees by which a level line may be turned. */
const level = 10;
/** A stroke read as the ideograph for one is it from this width on, in heights of the text, where there are others. */
const ideographWidth = 0.7;
const ideograph = /\p{Script=Han}/u;
/** How sure a dash is at least: its ink has told. */
const told = 0.8;

/**
 * Lone dashes: a stroke alone has no direction of its own, and one that lies is read as a one or a bar when it is taken for text that stands. What it is,
 * its ink tells: flat, short and level beside the text of the page.
 */
export async function readDashes(
  raster: Raster,
  lines: readonly FoundLine[],
  run: RunStep,
): Promise<readonly FoundLine[]> {
  const strokes = lines.flatMap(({ reading, quad }, i) =>
    stroke.test(reading.text.trim()) ? [{ i, box: boundsOf(quad) }] : [],
  );
  const text = lines.filter(({ reading, angle }) => reading.text.trim().length > 1 && Math.abs(angle) < level);
  if (strokes.length === 0 || text.length === 0) return lines;
  const em = median(text.map(({ ink }) => height(boundsOf(ink))));
  const inks = await run('marks', {
    raster,
    em,
    places: strokes.map(({ box: { left, top, right, bottom } }) => ({
      x: left - around * em,
      y: top - around * em,
      width: right - left + 2 * around * em,
      height: bottom - top + 2 * around * em,
    })),
  });
  const chinese = text.some(({ reading }) => ideograph.test(reading.text));
  const found = [...lines];
  strokes.forEach(({ i }, k) => {
    const ink = inks[k];
    if (!ink) return;
    const box = { left: ink.x, top: ink.y, right: ink.x + ink.width, bottom: ink.y + ink.height };
    const { reading, quad } = lines[i]!;
    if (!isDash(box, em)) return;
    if (chinese && ideograph.test(reading.text) && box.right - box.left > ideographWidth * em) return;
    const body = cornersOf({ ...box, top: (box.top + box.bottom - em) / 2, bottom: (box.top + box.bottom + em) / 2 });
    found[i] = {
      // Without the readings it was chosen from: the choice is made.
      reading: { text: '-', confidence: Math.max(reading.confidence, told), positions: [0.5] },
      ...{ quad, ink: cornersOf(box), body, angle: 0, direction: 0 },
    };
  });
  return found;
}
