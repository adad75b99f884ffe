import type { RegionKind } from '../types/layout-region.ts';
import { unread } from '../vision/page/page-line.ts';
import type { Json } from './seen.ts';
import { list, maybeRegion, numbers, ofBox, ofRegion, pixels, share, toBox, toRegion } from './shapes.ts';
import type { Forms } from './step-form.ts';

/** Steps that look for tables and forms: what they ask, and their answers. */
export const tableSteps: Forms<
  'rulings' | 'checkboxes' | 'marks' | 'structure' | 'learnedTables' | 'layout' | 'drawings'
> = {
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
