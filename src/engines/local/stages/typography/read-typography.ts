import { type DetachedInk, withDetachedMarkers } from '../../../../document/blocks/detached-markers.ts';
import { frameOf, linesInFrame } from '../../../../document/frame.ts';
import { cornersOf } from '../../../../geometry/box.ts';
import { type Region, regionAround } from '../../../../geometry/region.ts';
import { applyToQuad, invert } from '../../../../types/affine.ts';
import type { Line } from '../../../../types/line.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { RunStep } from '../../steps.ts';
import { recogniseLines } from '../recognise/recognise-lines.ts';

/** Around a number, as much paper as the recogniser is used to, in line heights. */
const paper = 0.25;

/**
 * A page's lines with the width of their strokes, and with bullets and numbers before them that text detection passed over.
 * @param raster the page, upright
 */
export async function readTypography(lines: readonly Line[], raster: Raster, run: RunStep): Promise<Line[]> {
  const toRaster = invert(raster.toSource);
  const level = linesInFrame(lines, frameOf(lines)).flatMap(({ along, line }) => (along ? [line] : []));
  if (level.length === 0) return [...lines];
  const places = level.map(({ body, quad }) => regionAround(applyToQuad(toRaster, body ?? quad)));
  const looks = await run('lookAtLines', { raster, lines: places });
  const unread = looks.flatMap(({ leading }, i) => (leading && leading.kind !== 'dot' ? [i] : []));
  const readings = await recogniseLines(
    raster,
    unread.map((i) => quadOf(looks[i]!.leading!.region, places[i]!)),
    'recognise',
    run,
  );
  const scale = Math.hypot(raster.toSource[0], raster.toSource[1]);
  const leads = looks.map(({ leading }, i): DetachedInk | undefined => {
    if (!leading) return undefined;
    const read = leading.kind === 'dot' ? undefined : readings[unread.indexOf(i)]!.text.trim();
    return {
      read,
      round: leading.kind !== 'ink',
      quad: applyToQuad(raster.toSource, quadOf(leading.region, places[i]!, 0)),
    };
  });
  const seen = new Map(level.map((line, i) => [line, { lead: leads[i], stroke: scale * looks[i]!.stroke }]));
  return withDetachedMarkers(
    lines.map((line) => {
      const stroke = seen.get(line)?.stroke;
      return stroke ? { ...line, stroke } : line;
    }),
    lines.map((line) => seen.get(line)?.lead),
  );
}

/** Ink as a line as high as the one it stands before. */
function quadOf({ x, width }: Region, line: Region, margin = paper): Quad {
  const [left, right] = [x - margin * line.height, x + width + margin * line.height];
  return cornersOf({ left, right, top: line.y, bottom: line.y + line.height });
}
