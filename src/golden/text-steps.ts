import type { Quad } from '../types/quad.ts';
import { type Json, rounded } from './seen.ts';
import { giveReading, keepReading, list, numbers, ofBox, ofRegion, pixels, share, toBox, toRegion } from './shapes.ts';
import type { Forms } from './step-form.ts';

/** Steps that look at lines of text: what they ask, and their answers. */
export const textSteps: Forms<
  'findBoxes' | 'recognise' | 'writings' | 'seals' | 'lookAtLines' | 'lookAtSigns' | 'signs'
> = {
  findBoxes: {
    ask: ({ width, height }) => [[width, height]],
    keep: ({ boxes }) => [
      boxes.map(({ rect: { cx, cy, width, height, angle }, score }) => [
        ...pixels([cx, cy, width, height]),
        ...[share(angle), share(score)],
      ]),
    ],
    give: ([boxes]) => ({
      boxes: list(boxes!).map((json) => {
        const [cx, cy, width, height, angle, score] = numbers(json);
        return { rect: { cx: cx!, cy: cy!, width: width!, height: height!, angle: angle! }, score: score! };
      }),
      spines: [],
    }),
    nothing: [],
  },
  recognise: {
    raster: ({ raster }) => raster,
    about: ({ by, stretch = 1 }) => `${by}${stretch === 1 ? '' : ` ${stretch}`}`,
    ask: ({ quads }) => quads.map((quad: Quad) => quad.flat()),
    keep: (readings) => readings.map(keepReading),
    give: (answers) => answers.map(giveReading),
    nothing: ['', 0, '', 0, '', null],
  },
  writings: {
    raster: ({ raster }) => raster,
    ask: ({ quads }) => quads.map((quad: Quad) => quad.flat()),
    keep: (lines) => lines.map((shares) => shares.map(share)),
    give: (answers) => answers.map((shares) => [...numbers(shares)]),
    nothing: [1, 0, 0, 0, 0, 0, 0, 0, 0],
    late: true,
  },
  seals: {
    raster: ({ raster }) => raster,
    ask: () => [[]],
    keep: (seals) => [
      seals.map(({ box, round, inner, rim, lower }) => [
        ...[pixels(ofBox(box)), round, share(inner)],
        ...[rim, lower].map((said) => (said ? [said.text, share(said.confidence)] : null)),
      ]),
    ],
    give: ([seals]) =>
      list(seals!).map((seal) => {
        const [box, round, inner, rim, lower] = list(seal);
        const said = (json: Json) => ({ text: list(json)[0] as string, confidence: list(json)[1] as number });
        return {
          ...{ box: toBox(box!), round: round as boolean, inner: inner as number },
          ...(rim && { rim: said(rim) }),
          ...(lower && { lower: said(lower) }),
        };
      }),
    nothing: [],
    late: true,
  },
  lookAtLines: {
    raster: ({ raster }) => raster,
    ask: ({ lines }) => lines.map(ofRegion),
    keep: (looks) =>
      looks.map(({ stroke, leading }) => [
        rounded(stroke, 3),
        leading ? [leading.kind, ...pixels(ofRegion(leading.region))] : null,
      ]),
    give: (answers) =>
      answers.map((answer) => {
        const [stroke, leading] = list(answer);
        const [kind, ...region] = leading ? list(leading) : [];
        return {
          stroke: stroke as number,
          leading: leading ? { kind: kind as 'dot' | 'blob' | 'ink', region: toRegion(region) } : undefined,
        };
      }),
    nothing: [0, null],
  },
  lookAtSigns: {
    raster: ({ raster }) => raster,
    ask: ({ lines }) => lines.map(ofRegion),
    keep: (signs) => signs.map(({ gaps, scripts }) => [gaps.flat(), scripts].map(pixels)),
    give: (answers) =>
      answers.map((answer) => {
        const [ends, scripts] = list(answer).map(numbers);
        const gaps = Array.from({ length: ends!.length / 2 }, (_, i) => [ends![2 * i]!, ends![2 * i + 1]!] as const);
        return { gaps, scripts: scripts! };
      }),
    nothing: [[], []],
  },
  signs: {
    raster: ({ raster }) => raster,
    ask: ({ regions }) => regions.map(ofRegion),
    keep: (lines) => lines.map((signs) => signs.map((sign) => [...pixels(ofRegion(sign)), sign.hollow])),
    give: (answers) =>
      answers.map((signs) => list(signs).map((sign) => ({ ...toRegion(sign), hollow: list(sign)[4] as boolean }))),
    nothing: [],
  },
};
