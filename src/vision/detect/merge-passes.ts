import type { Point } from '../../types/quad.ts';
import type { TextBox } from './boxes.ts';

/** Lines higher than this in the fine pass, in its map's pixels, were seen whole by the coarse pass only. */
const highLine = 200;

/**
 * Boxes of both passes as one set: the fine pass counts, except inside the lines that are too high for its tiles.
 * @param fineScale map pixels of the fine pass per raster pixel; boxes are in raster pixels
 */
export function mergePasses(coarse: readonly TextBox[], fine: readonly TextBox[], fineScale: number): TextBox[] {
  const high = coarse.filter(({ rect }) => Math.min(rect.width, rect.height) * fineScale > highLine);
  return [...high, ...fine.filter(({ rect }) => !high.some((box) => contains(box, [rect.cx, rect.cy])))];
}

function contains({ rect }: TextBox, [x, y]: Point): boolean {
  const [dx, dy] = [x - rect.cx, y - rect.cy];
  const [cos, sin] = [Math.cos(rect.angle), Math.sin(rect.angle)];
  return Math.abs(dx * cos + dy * sin) <= rect.width / 2 && Math.abs(dy * cos - dx * sin) <= rect.height / 2;
}
