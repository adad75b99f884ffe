import { rounded } from './seen.ts';
import { list, maybeRegion, ofBox, ofRegion, pixels, share, toBox, toCells, toRegion } from './shapes.ts';
import type { Forms } from './step-form.ts';

/** Steps that look at formulas: what they ask, and their answers. */
export const formulaSteps: Forms<'displays' | 'findBars' | 'formulaParts' | 'formula'> = {
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
  findBars: {
    raster: ({ raster }) => raster,
    ask: ({ regions }) => regions.map(ofRegion),
    keep: (bars) => bars.map((bar) => (bar ? pixels(ofRegion(bar)) : null)),
    give: (answers) => answers.map(maybeRegion),
    nothing: null,
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
};
