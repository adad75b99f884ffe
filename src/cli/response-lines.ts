import { z } from 'zod';
import type { Line } from '../types/line.ts';
import type { Point, Quad } from '../types/quad.ts';

const word = z.object({
  text: z.string().default(''),
  location: z.array(z.coerce.number()).length(8).optional(),
  rotate_rect: z.array(z.coerce.number()).length(5).optional(),
  confidence: z.number().optional(),
});

/** The first `words_info` list anywhere in an answer: each dialect and SDK keeps it elsewhere. */
function findWords(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('words_info' in value && Array.isArray(value.words_info)) return value.words_info;
  for (const inner of Object.values(value)) {
    const found = findWords(inner);
    if (found) return found;
  }
  return undefined;
}

/**
 * The corners of `[cx, cy, width, height, angle]`, degrees clockwise on screen, as OpenCV's boxPoints gives them;
 * clockwise from the corner nearest the image's top left.
 */
export function boxPoints([cx, cy, width, height, angle]: readonly [number, number, number, number, number]): Quad {
  const turn = (angle * Math.PI) / 180;
  const [ux, uy] = [(Math.cos(turn) * width) / 2, (Math.sin(turn) * width) / 2];
  const [vx, vy] = [(-Math.sin(turn) * height) / 2, (Math.cos(turn) * height) / 2];
  const corners: readonly Point[] = [
    [cx - ux - vx, cy - uy - vy],
    [cx + ux - vx, cy + uy - vy],
    [cx + ux + vx, cy + uy + vy],
    [cx - ux + vx, cy - uy + vy],
  ];
  const nearness = corners.map(([x, y]) => x + y);
  const first = nearness.indexOf(Math.min(...nearness));
  const at = (i: number): Point => corners[(first + i) % 4]!;
  return [at(0), at(1), at(2), at(3)];
}

function quadOf({ location, rotate_rect: rect }: z.infer<typeof word>): Quad | undefined {
  if (location) {
    const at = (i: number): Point => [location[2 * i]!, location[2 * i + 1]!];
    return [at(0), at(1), at(2), at(3)];
  }
  return rect && boxPoints([rect[0]!, rect[1]!, rect[2]!, rect[3]!, rect[4]!]);
}

/**
 * The lines that an API answer locates, whichever dialect it is in: `location`, else the corners of `rotate_rect`.
 * @param answer the whole answer's JSON, parsed
 * @throws Error when there is no `words_info` in it, or an entry has neither
 */
export function responseLines(answer: unknown): Line[] {
  const words = findWords(answer);
  if (!words) throw new Error('the answer holds no words_info: ask with the task advanced_recognition');
  return words.map((entry, index) => {
    const parsed = word.safeParse(entry);
    const quad = parsed.success ? quadOf(parsed.data) : undefined;
    if (!parsed.success || !quad) {
      throw new Error(`words_info[${index}] has neither a location of 8 numbers nor a rotate_rect of 5`);
    }
    const [[x1, y1], [x2, y2]] = quad;
    const angle = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
    return { text: parsed.data.text, quad, confidence: parsed.data.confidence ?? 1, angle };
  });
}
