import { shiftAt, termsAt, variablesAt } from '../../geometry/bend.ts';
import { mean, median, quantile, weightedMedian } from '../../geometry/statistics.ts';
import type { Bend } from '../../types/bend.ts';
import type { Point } from '../../types/quad.ts';
import { solve } from './solve.ts';
import type { Spine } from './spine.ts';

/** Fewer spines say nothing of a page; of more the longest say enough, however many patches a picture has. */
const leastSpines = 6;
const mostSpines = 300;
/** A spine that runs further from the direction of the others, in radians, is none of them: 20°. */
const mostTurn = Math.PI / 9;
/** Rounds in which what does not fit loses weight, and from how many thicknesses off on it does. */
const rounds = 4;
const tolerance = 0.25;
/** Keeps the polynomial small where little is seen of the page, in squares of a thickness for each station. */
const ridge = 0.02;

/** A fitted bend, and how much of the page's text it is about. */
export interface FittedBend {
  readonly bend: Bend;
  /** By how many thicknesses of a line what should be level strays, beyond what turning the page would mend; of 90 of 100 places. */
  readonly stray: number;
  /** How far from level, in thicknesses, lines are on average when a bend flattens them that was found from every other line. */
  readonly rest: number;
  /** The same where the page is merely turned. */
  readonly turned: number;
}

/**
 * The bend that makes all spines level: least squares over their stations, each spine at a height of its own (as in Leptonica's `dewarp`, whose
 * vertical disparity is a quadratic for each line), robustly (Huber's weights).
 * @returns undefined where there is too little text
 */
export function fitBend(all: readonly Spine[]): FittedBend | undefined {
  const spines = all.length > mostSpines ? all.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, mostSpines) : all;
  const angle = mainDirection(spines);
  const lines = spines.filter((spine) => Math.abs(turn(directionOf(spine), angle)) < mostTurn);
  if (lines.length < leastSpines) return undefined;
  const frame = frameAround(lines, angle);
  const thickness = median(lines.map((line) => line.thickness));
  const unit = thickness / frame.unit;
  const groups = lines.map((line) => stationsOf(line, frame));
  const stations = groups.flat();
  const halves = [0, 1].map((half) => groups.filter((_, i) => i % 2 === half).flat());
  const weights = robustly(stations, unit).map((weight) => weight * frame.unit);
  const bend = { ...frame, weights };
  const points = lines.flatMap((line) => line.points);
  const strays = beyondPlane(
    points.map((point) => variablesAt(frame, point)),
    points.map((point) => shiftAt(bend, point)),
  );
  const level = stations.map(({ terms, height }) => ({ terms: terms.slice(0, 1), height }));
  return {
    bend,
    stray: quantile(strays.map(Math.abs), 0.9) / thickness,
    rest: mean(halves.map((half, i) => unevenness(half, robustly(halves[1 - i]!, unit)) / unit)),
    turned: unevenness(level, robustly(level, unit)) / unit,
  };
}

/**
 * Of 15 drawn pages (bench/bent) lines stray by 0.04 thicknesses at most as they lie flat, by 0.47 at least as they are a little bent; and of a
 * line's unevenness a bend found from the others leaves 0.18 at most, on a flat page 0.97 at least.
 */
const mostStray = 0.2;
const mostRest = 0.4;

/** Whether a page is better flattened before it is read. */
export const isBent = ({ stray, rest, turned }: FittedBend): boolean => stray > mostStray && rest < mostRest * turned;

/** A station of a spine, less the mean of its spine: the spine's own height does not matter. */
interface Station {
  readonly terms: readonly number[];
  /** In units of the frame. */
  readonly height: number;
}

function stationsOf({ points }: Spine, frame: Omit<Bend, 'weights'>): Station[] {
  const places = points.map((point) => variablesAt(frame, point));
  const terms = places.map(([u, v]) => termsAt(u, v));
  const middle = places.reduce((sum, [, v]) => sum + v, 0) / places.length;
  const means = terms[0]!.map((_, i) => terms.reduce((sum, term) => sum + term[i]!, 0) / terms.length);
  return places.map(([, v], at) => ({ height: v - middle, terms: terms[at]!.map((term, i) => term - means[i]!) }));
}

/** @param thickness of a line, in units */
function robustly(stations: readonly Station[], thickness: number): number[] {
  let trust = stations.map(() => 1);
  let weights: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const damping = ridge * thickness * thickness * stations.length;
    weights = leastSquares(stations, trust, damping);
    trust = stations.map((station) => {
      const off = Math.abs(residual(station, weights)) / (tolerance * thickness);
      return off <= 1 ? 1 : 1 / off;
    });
  }
  return weights;
}

const residual = ({ terms, height }: Station, weights: readonly number[]) =>
  height - terms.reduce((sum, term, i) => sum + term * weights[i]!, 0);

const unevenness = (stations: readonly Station[], weights: readonly number[]) =>
  mean(stations.map((station) => Math.abs(residual(station, weights))));

function leastSquares(stations: readonly Station[], trust: readonly number[], damping: number): number[] {
  const size = stations[0]!.terms.length;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? damping : 0)),
  );
  const right = Array.from({ length: size }, () => 0);
  for (const [at, { terms, height }] of stations.entries()) {
    for (let i = 0; i < size; i++) {
      const weighted = trust[at]! * terms[i]!;
      right[i]! += weighted * height;
      for (let j = 0; j < size; j++) matrix[i]![j]! += weighted * terms[j]!;
    }
  }
  return solve(matrix, right);
}

/** What is left of values at places when the plane that fits them best is taken away. */
function beyondPlane(places: readonly Point[], values: readonly number[]): number[] {
  const rows = places.map(([u, v]) => [1, u, v]);
  const matrix = [0, 1, 2].map((i) =>
    [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, i === j ? 1e-9 : 0)),
  );
  const plane = solve(
    matrix,
    [0, 1, 2].map((i) => rows.reduce((sum, row, at) => sum + row[i]! * values[at]!, 0)),
  );
  return values.map((value, at) => value - rows[at]!.reduce((sum, term, i) => sum + term * plane[i]!, 0));
}

function frameAround(lines: readonly Spine[], angle: number): Omit<Bend, 'weights'> {
  const points = lines.flatMap((line) => line.points);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [[left, right], [top, bottom]] = [range(xs), range(ys)];
  const frame = {
    angle,
    centre: [(left + right) / 2, (top + bottom) / 2] as Point,
    unit: Math.max(1, Math.hypot(right - left, bottom - top) / 2),
  };
  const places = points.map((point) => variablesAt(frame, point));
  const [us, vs] = [range(places.map(([u]) => u)), range(places.map(([, v]) => v))];
  return { ...frame, seen: { left: us[0], right: us[1], top: vs[0], bottom: vs[1] } };
}

/** The middle one of the directions near the axis that most of the text runs along. */
function mainDirection(spines: readonly Spine[]): number {
  const isLevel = (spine: Spine) => Math.abs(directionOf(spine)) < Math.PI / 4;
  const length = (some: readonly Spine[]) => some.reduce((sum, spine) => sum + lengthOf(spine), 0);
  const level = spines.filter(isLevel);
  const upright = spines.filter((spine) => !isLevel(spine));
  const [own, axis] = length(level) >= length(upright) ? [level, 0] : [upright, Math.PI / 2];
  const lean = (spine: Spine) => turn(directionOf(spine), axis);
  const middle = weightedMedian(own, lean, lengthOf);
  return axis + (middle ? lean(middle) : 0);
}

/** From its first to its last station, in (−π/2, π/2]. */
function directionOf({ points }: Spine): number {
  const [first, last] = [points[0]!, points.at(-1)!];
  return turn(Math.atan2(last[1] - first[1], last[0] - first[0]), 0);
}

const lengthOf = ({ points }: Spine) =>
  Math.hypot(points.at(-1)![0] - points[0]![0], points.at(-1)![1] - points[0]![1]);

/** From one direction of a line to another, in (−π/2, π/2]. */
function turn(from: number, to: number): number {
  const angle = (((from - to) % Math.PI) + Math.PI) % Math.PI;
  return angle > Math.PI / 2 ? angle - Math.PI : angle;
}
