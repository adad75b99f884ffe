import type { Region } from '../../geometry/region.ts';
import type { Raster } from '../../types/raster.ts';
import type { Ruling, Rulings } from '../../types/ruling.ts';
import { inkMask } from './ink.ts';

/** Shortest level and upright lines, in text heights: longer than any stroke of a letter. */
const leastLevel = 2;
const leastUpright = 1.4;
/** Thickest line, in text heights. */
const mostThick = 0.45;
/** Lines may be faint: darker than their surroundings by this much, of 255. */
const contrast = 14;
/** Pixels that a line may lack before it ends. */
const mostGap = 2;

/**
 * The printed lines of a region: long runs of ink, runs of neighbouring rows (columns) that continue each other taken as one line,
 * so that lines may be thick or climb slowly.
 * @param em height of the text, in pixels
 */
export function findRulings(raster: Raster, region: Region, em: number): Rulings {
  const mask = inkMask(raster, region, Math.max(8, Math.round(em / 2)), contrast);
  const { width, height } = region;
  const most = Math.max(4, mostThick * em);
  const level = linesOf(mask, { length: width, step: 1, count: height, stride: width }, leastLevel * em, most);
  const upright = linesOf(mask, { length: height, step: width, count: width, stride: 1 }, leastUpright * em, most);
  return {
    level: level.map((line) => moved(line, region.x, region.y)),
    upright: upright.map((line) => moved(line, region.y, region.x)),
  };
}

function moved({ from, to, at, thickness }: Ruling, along: number, across: number): Ruling {
  return { from: from + along, to: to + along, at: at + across, thickness };
}

/** How the mask is walked: `count` scans of `length` pixels each. */
interface Scan {
  readonly length: number;
  readonly step: number;
  readonly count: number;
  readonly stride: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly scan: number;
}

/** A line under way: its runs so far, weighted by length. */
interface Growing {
  from: number;
  to: number;
  /** Of the latest scan. */
  tip: Run[];
  weight: number;
  moment: number;
}

function linesOf(mask: Uint8Array, scan: Scan, least: number, most: number): Ruling[] {
  const done: Growing[] = [];
  let growing: Growing[] = [];
  for (let i = 0; i < scan.count; i++) {
    const runs = runsOf(mask, scan, i, least);
    const next: Growing[] = [];
    for (const run of runs) {
      // A run continues a line that it overlaps, or whose end it takes up where a climbing line steps aside.
      const before = growing.filter(({ tip }) =>
        tip.some((other) => other.from <= run.to + 3 && other.to >= run.from - 3),
      );
      const line: Growing = {
        from: run.from,
        to: run.to,
        tip: [run],
        weight: run.to - run.from,
        moment: i * (run.to - run.from),
      };
      for (const other of before) {
        line.from = Math.min(line.from, other.from);
        line.to = Math.max(line.to, other.to);
        line.weight += other.weight;
        line.moment += other.moment;
        const at = next.indexOf(other);
        if (at >= 0) next.splice(at, 1);
        if (at >= 0) line.tip.push(...other.tip);
      }
      growing = growing.map((other) => (before.includes(other) ? line : other));
      next.push(line);
    }
    done.push(...new Set(growing.filter((line) => !next.includes(line))));
    growing = next;
  }
  done.push(...growing);
  return done.flatMap(({ from, to, weight, moment }) => {
    const thickness = weight / (to - from);
    return thickness <= most ? [{ from, to, at: moment / weight + 0.5, thickness }] : [];
  });
}

/** Runs of ink along one scan, short gaps bridged. */
function runsOf(mask: Uint8Array, { length, step, stride }: Scan, scan: number, least: number): Run[] {
  const runs: Run[] = [];
  let [from, last] = [-1, -1];
  for (let i = 0, at = scan * stride; i <= length; i++, at += step) {
    if (i < length && mask[at] === 1) {
      if (from < 0) from = i;
      last = i;
    } else if (from >= 0 && (i === length || i - last > mostGap)) {
      if (last + 1 - from >= least) runs.push({ from, to: last + 1, scan });
      from = -1;
    }
  }
  return runs;
}
