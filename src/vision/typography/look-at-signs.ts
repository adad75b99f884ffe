import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import { type Component, components } from '../formula/components.ts';
import { toGrey } from '../formula/grey.ts';
import { within } from '../formula/within.ts';

/** Where in a line white and small signs stand, in raster pixels from the left. */
export interface LineSigns {
  /** Runs of columns without ink: first and, exclusive, last. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
  /** Middles of small signs that stand lower or higher than letters do: indices and exponents. */
  readonly scripts: readonly number[];
}

/** How far around a line its ink may reach, in its heights. */
const beyond = 0.15;
/** A letter's height at least, and how far its neighbours stand that say where the line's foot is, in heights of the line. */
const letter = 0.3;
const near = 4;
/** So many neighbours say it, in a short text those there are. */
const fewest = 3;
/** Smallest script, largest script, in heights of the line. */
const leastHigh = 0.2;
const leastWide = 0.1;
const mostHigh = 0.6;
/** An index reaches so far below the foot of the letters and begins so far above it, in heights of the line. */
const below = 0.07;
const indexTop = [0.09, 0.5] as const;
/** An exponent ends so far above the foot and begins so far above it. */
const exponentFoot = 0.26;
const exponentTop = 0.55;

/** Looks at level lines of an upright page, whose boxes are as high whatever letters they hold. */
export function lookAtSigns(raster: Raster, lines: readonly Region[]): LineSigns[] {
  return lines.map((line) => {
    const margin = beyond * line.height;
    const region = within({ ...line, y: line.y - margin, height: line.height + 2 * margin }, raster);
    if (region.width < 2 || region.height < 2) return { gaps: [], scripts: [] };
    const parts = components(toGrey(raster, region));
    return {
      gaps: gapsBetween(parts).map(([from, to]) => [region.x + from, region.x + to]),
      scripts: scriptsAmong(parts, line.height).map(({ x, width }) => region.x + x + width / 2),
    };
  });
}

function gapsBetween(parts: readonly Component[]): [number, number][] {
  const gaps: [number, number][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x, width } of [...parts].sort((a, b) => a.x - b.x)) {
    if (x > end && end >= 0) gaps.push([end, x]);
    end = Math.max(end, x + width);
  }
  return gaps;
}

function scriptsAmong(parts: readonly Component[], em: number): Component[] {
  const letters = parts.filter(({ height }) => height >= letter * em);
  return parts.filter((part) => {
    if (part.height < leastHigh * em || part.height > mostHigh * em || part.width < leastWide * em) return false;
    const middle = part.x + part.width / 2;
    const beside = letters.filter(
      (other) => other !== part && Math.abs(other.x + other.width / 2 - middle) < near * em,
    );
    if (beside.length < Math.min(fewest, letters.length - 1) || beside.length === 0) return false;
    const foot = median(beside.map(({ y, height }) => y + height));
    const [top, bottom] = [foot - part.y, foot - part.y - part.height];
    const isIndex = bottom < -below * em && top > indexTop[0] * em && top < indexTop[1] * em;
    const isExponent = bottom > exponentFoot * em && top > exponentTop * em && !isAccent(part, letters);
    return isIndex || isExponent;
  });
}

/** Whether a letter stands right below it. */
function isAccent(part: Component, letters: readonly Component[]): boolean {
  const middle = part.x + part.width / 2;
  return letters.some(
    (other) => other.y >= part.y + part.height && other.x <= middle && other.x + other.width >= middle,
  );
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
