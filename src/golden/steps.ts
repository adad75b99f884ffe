import type { LocalSteps } from '../engines/local/steps.ts';
import type { RegionKind } from '../types/layout-region.ts';
import type { Quad } from '../types/quad.ts';
import type { Raster } from '../types/raster.ts';
import { unread } from '../vision/page/page-line.ts';
import { type Json, rounded } from './seen.ts';
import {
  giveReading,
  keepReading,
  list,
  maybeRegion,
  numbers,
  ofBox,
  ofRegion,
  pixels,
  share,
  toBox,
  toCells,
  toRegion,
} from './shapes.ts';

type Name = keyof LocalSteps;
type Input<N extends Name> = Parameters<LocalSteps[N]>[0];
type Output<N extends Name> = Awaited<ReturnType<LocalSteps[N]>>;

/** What one step asks and answers, in the record's own form: the one place that knows both that and the product's types. */
interface Form<N extends Name> {
  /** Which raster is looked at. */
  readonly raster?: (input: Input<N>) => Raster;
  /** What must be the same for an answer to be the same, beside the raster. */
  readonly about?: (input: Input<N>) => string;
  /** The questions of one call; a page cut into steps otherwise asks the same ones. */
  readonly ask: (input: Input<N>) => readonly (readonly number[])[];
  /** One answer a question. */
  readonly keep: (output: Output<N>) => readonly Json[];
  readonly give: (answers: readonly Json[]) => Output<N>;
  /** The answer where nothing like it was asked when the page was seen. */
  readonly nothing: Json;
  /** It was asked for the first time after most pages were seen, which have none of it. */
  readonly late?: boolean;
}

/** Every step that looks at pixels; `detectTile` only fills the map that `findBoxes` is asked about. */
type Recorded = Exclude<
  Name,
  'inspect' | 'decode' | 'textLayer' | 'detectTile' | 'flatten' | 'rotate' | 'searchablePdf' | 'pictures'
>;

const forms: { readonly [N in Recorded]: Form<N> } = {
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
  displays: {
    raster: ({ raster }) => raster,
    ask: () => [[]],
    keep: (rows) => [rows.map(({ text, box }) => [text, ofBox(box)])],
    give: ([rows]) =>
      list(rows!).map((row) => {
        const [text, box] = list(row);
        return { text: text as string, box: toBox(box!) };
      }),
    nothing: [],
    late: true,
  },
  rulings: {
    raster: ({ raster }) => raster,
    ask: ({ region, em }) => [[...ofRegion(region), em]],
    keep: ({ level, upright }) => [
      [level, upright].map((lines) => lines.map(({ from, to, at, thickness }) => pixels([from, to, at, thickness]))),
    ],
    give: ([both]) => {
      const lines = (json: Json) =>
        list(json).map((line) => {
          const [from, to, at, thickness] = numbers(line);
          return { from: from!, to: to!, at: at!, thickness: thickness! };
        });
      return { level: lines(list(both!)[0]!), upright: lines(list(both!)[1]!) };
    },
    nothing: [[], []],
  },
  checkboxes: {
    raster: ({ raster }) => raster,
    ask: ({ em }) => [[em]],
    keep: (boxes) => [boxes.map((box) => [...pixels(ofRegion(box)), box.checked])],
    give: ([boxes]) => list(boxes!).map((box) => ({ ...toRegion(box), checked: list(box)[4] as boolean })),
    nothing: [],
  },
  marks: {
    raster: ({ raster }) => raster,
    ask: ({ places, em }) => places.map((place) => [...ofRegion(place), em]),
    keep: (marks) => marks.map((mark) => (mark ? pixels(ofRegion(mark)) : null)),
    give: (answers) => answers.map(maybeRegion),
    nothing: null,
  },
  signs: {
    raster: ({ raster }) => raster,
    ask: ({ regions }) => regions.map(ofRegion),
    keep: (lines) => lines.map((signs) => signs.map((sign) => [...pixels(ofRegion(sign)), sign.hollow])),
    give: (answers) =>
      answers.map((signs) => list(signs).map((sign) => ({ ...toRegion(sign), hollow: list(sign)[4] as boolean }))),
    nothing: [],
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
  findBars: {
    raster: ({ raster }) => raster,
    ask: ({ regions }) => regions.map(ofRegion),
    keep: (bars) => bars.map((bar) => (bar ? pixels(ofRegion(bar)) : null)),
    give: (answers) => answers.map(maybeRegion),
    nothing: null,
  },
  structure: {
    raster: ({ raster }) => raster,
    ask: ({ region }) => [ofRegion(region)],
    keep: ({ rows, cells, score, complete }) => [
      [
        ...[rows, share(score), complete],
        cells.map(({ row, rowSpan, columnSpan, box, score: sure }) => [
          ...[row, rowSpan, columnSpan, ...pixels(ofBox(box))],
          share(sure),
        ]),
      ],
    ],
    give: ([table]) => {
      const [rows, score, complete, cells] = list(table!);
      return {
        ...{ rows: rows as number, score: score as number, complete: complete as boolean },
        cells: list(cells!).map((json) => {
          const [row, rowSpan, columnSpan, ...rest] = numbers(json);
          return { row: row!, rowSpan: rowSpan!, columnSpan: columnSpan!, box: toBox(rest), score: rest[4]! };
        }),
      };
    },
    nothing: [0, 0, true, []],
  },
  learnedTables: {
    about: ({ lines }) => (lines.every(({ text }) => text === unread) ? unread : ''),
    ask: ({ lines }) => [[lines.length, ...lines.flatMap(({ box }) => ofBox(box))]],
    keep: (tables) => [
      tables.map(({ lines, rows, columns, score }) => [[...lines], [...rows], [...columns], share(score)]),
    ],
    give: ([tables]) =>
      list(tables!).map((table) => {
        const [lines, rows, columns, score] = list(table);
        return { lines: numbers(lines!), rows: numbers(rows!), columns: numbers(columns!), score: score as number };
      }),
    nothing: [],
  },
  formulaParts: {
    raster: ({ raster }) => raster,
    ask: ({ region }) => [ofRegion(region)],
    keep: ({ few, parts }) => [
      [
        few,
        parts.map(({ region, rows, glyph, pieces }) => [
          pixels(ofRegion(region)),
          rows.map((row) => pixels(ofRegion(row))),
          rounded(glyph, 1),
          pieces.map((piece) => [
            pixels(ofRegion(piece.region)),
            piece.raised ?? false,
            piece.cells?.map((row) =>
              row.map((cell) => (cell ? [pixels(ofRegion(cell.region)), cell.dots ?? null] : null)),
            ) ?? null,
          ]),
        ]),
      ],
    ],
    give: ([found]) => {
      const [few, parts] = list(found!);
      return {
        few: few as boolean,
        parts: list(parts!).map((part) => {
          const [region, rows, glyph, pieces] = list(part);
          return {
            ...{ region: toRegion(region!), rows: list(rows!).map(toRegion), glyph: glyph as number },
            pieces: list(pieces!).map((piece) => {
              const [at, raised, cells] = list(piece);
              return {
                region: toRegion(at!),
                raised: raised as boolean,
                ...(cells && { cells: list(cells).map(toCells) }),
              };
            }),
          };
        }),
      };
    },
    nothing: [false, []],
  },
  formula: {
    raster: ({ raster }) => raster,
    about: ({ glyph }) => (glyph === undefined ? '' : `${rounded(glyph, 1)}`),
    ask: ({ region }) => [ofRegion(region)],
    keep: (formula) => [
      formula
        ? [formula.latex, share(formula.confidence), share(formula.likelihood), pixels(ofRegion(formula.box))]
        : null,
    ],
    give: ([formula]) => {
      if (!formula) return undefined;
      const [latex, confidence, likelihood, box] = list(formula);
      return {
        ...{ latex: latex as string, confidence: confidence as number, likelihood: likelihood as number },
        box: toRegion(box!),
      };
    },
    nothing: null,
  },
  layout: {
    raster: ({ raster }) => raster,
    ask: () => [[]],
    keep: (regions) => [regions.map(({ kind, box, score }) => [kind, share(score), ...pixels(ofBox(box))])],
    give: ([regions]) =>
      list(regions!).map((region) => {
        const [kind, score, ...box] = list(region);
        return { kind: kind as RegionKind, score: score as number, box: toBox(box) };
      }),
    nothing: [],
  },
  drawings: {
    raster: ({ raster }) => raster,
    ask: ({ em, lines }) => [[em, ...lines.flatMap(ofRegion)]],
    keep: (drawings) => [drawings.map(({ box, ink }) => [share(ink), ...pixels(ofBox(box))])],
    give: ([drawings]) =>
      list(drawings!).map((drawing) => {
        const [ink, ...box] = numbers(drawing);
        return { ink: ink!, box: toBox(box) };
      }),
    nothing: [],
  },
};

/** How a step's calls are noted and answered; undefined for steps that don't look at a page. */
export interface StepForm {
  about(input: unknown, page: Raster): string;
  ask(input: unknown): readonly (readonly number[])[];
  keep(output: unknown): readonly Json[];
  give(answers: readonly Json[]): unknown;
  readonly nothing: Json;
  readonly late?: boolean;
}

export function formOf(name: string): StepForm | undefined {
  if (!(name in forms)) return undefined;
  const form = forms[name as Recorded] as unknown as Omit<StepForm, 'about'> & {
    readonly raster?: (input: unknown) => Raster;
    readonly about?: (input: unknown) => string;
  };
  return {
    ...form,
    about: (input, page) => {
      const looked = form.raster?.(input);
      const turned = looked?.toSource.some((value, i) => i < 4 && Math.abs(value - page.toSource[i]!) > 1e-6);
      return `${form.about?.(input) ?? ''}${turned ? ' turned' : ''}`;
    },
  };
}
