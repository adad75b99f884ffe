import type { Line } from '../types/line.ts';
import type { Page } from '../types/page.ts';
import type { Point, Quad } from '../types/quad.ts';
import type { Question } from '../types/question.ts';
import type { ImageInput } from '../types/request.ts';
import { planOf } from './plan.ts';

/** Things that the tests of this folder ask about: pages as an engine would have read them. */

/** An upright box. */
export function box(x: number, y: number, width: number, height: number): Quad {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A true rectangle: `length` along the reading direction, which is `angle` degrees clockwise from left to right. */
export function tilted([cx, cy]: Point, length: number, thickness: number, angle: number): Quad {
  const cos = Math.cos((angle * Math.PI) / 180) / 2;
  const sin = Math.sin((angle * Math.PI) / 180) / 2;
  const corner = (l: number, t: number): Point => [
    cx + cos * l * length - sin * t * thickness,
    cy + sin * l * length + cos * t * thickness,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

export function line(text: string, quad: Quad, more: Partial<Line> = {}): Line {
  return { text, quad, confidence: 0.98765, angle: 0, ...more };
}

export function page(lines: readonly Line[], more: Partial<Page> = {}): Page {
  const text = lines.map((each) => each.text).join('\n');
  return { image: 0, index: 0, width: 1500, height: 1734, lines, text, rotation: 0, ...more };
}

export function image(more: Partial<ImageInput> = {}): ImageInput {
  return { bytes: new Uint8Array(), field: 'input.messages[0].content[0].image', enableRotate: false, ...more };
}

const model = { factor: 28, minPixels: 3136, maxPixels: 6_422_528 } as const;

/** What a task makes of pages that were read. */
export async function written(asked: Partial<Question>, pages: readonly Page[]) {
  const { signal } = new AbortController();
  const plan = planOf({ images: [image()], words: false, model, signal, ...asked });
  const pieces = pages.map((each) => plan.writer.push(each));
  const figures = async () => [[new Uint8Array([1]), undefined]];
  const press = { searchablePdf: async () => Buffer.from('%PDF'), figures };
  const { text: rest, warnings = [], ...end } = await plan.writer.end(press);
  return { ...plan, ...end, pieces, text: pieces.join('') + rest, warnings: [...plan.warnings, ...warnings] };
}

/** Area of a polygon, counted positive when it runs clockwise on screen. */
export function area(polygon: readonly Point[]): number {
  let twice = 0;
  polygon.forEach(([x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length]!;
    twice += x * nextY - nextX * y;
  });
  return twice / 2;
}

/** Intersection over union of two convex polygons that run clockwise on screen (Sutherland and Hodgman's clipping). */
export function iou(a: readonly Point[], b: readonly Point[]): number {
  let clipped: readonly Point[] = a;
  b.forEach((from, i) => {
    clipped = clip(clipped, from, b[(i + 1) % b.length]!);
  });
  const common = Math.abs(area(clipped));
  return common / (Math.abs(area(a)) + Math.abs(area(b)) - common);
}

function clip(polygon: readonly Point[], [fromX, fromY]: Point, [toX, toY]: Point): Point[] {
  const side = ([x, y]: Point) => (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
  return polygon.flatMap((point, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const [here, there] = [side(point), side(next)];
    const kept: Point[] = here >= 0 ? [point] : [];
    if (here * there < 0) {
      const t = here / (here - there);
      kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
    }
    return kept;
  });
}

/** Numbers from 0 to 1, the same every time (mulberry32). */
export function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
