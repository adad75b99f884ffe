import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import { boxItem, type Frame } from '../frame.ts';

/** An upright box of the page's text frame: x to the reading direction, y down. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a quad of the caller's image in the frame. */
export function areaOf(quad: Quad, { angle, mirrored }: Frame): Area {
  const line: Line = { text: '', quad, confidence: 1, angle };
  const { left, right, top, bottom } = boxItem(line, angle, mirrored);
  return { left, right, top, bottom };
}

export function around(areas: readonly Area[]): Area {
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    right: Math.max(...areas.map(({ right }) => right)),
    top: Math.min(...areas.map(({ top }) => top)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
  };
}

export function sizeOf({ left, right, top, bottom }: Area): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Share of `part` that lies in `whole`, 0 to 1. */
export function shareIn(part: Area, whole: Area): number {
  const width = Math.min(part.right, whole.right) - Math.max(part.left, whole.left);
  const height = Math.min(part.bottom, whole.bottom) - Math.max(part.top, whole.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / Math.max(1, sizeOf(part));
}

/** Share of the narrower one's width that both have; negative where they stand apart. */
export function sharedWidth(a: Area, b: Area): number {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared / Math.max(1, Math.min(a.right - a.left, b.right - b.left));
}

/** Share of the lower one's height that both have; negative where one is above the other. */
export function sharedHeight(a: Area, b: Area): number {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared / Math.max(1, Math.min(a.bottom - a.top, b.bottom - b.top));
}

/** The value that so large a share of the values is below; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
