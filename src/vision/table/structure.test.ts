import { expect, test } from 'vitest';
import { decodeStructure } from './structure.ts';
import { structureInput, structureSide } from './structure-input.ts';
import { vocabulary } from './vocabulary.ts';

const region = { x: 100, y: 50, width: 200, height: 400 };

/** The network's answer for a list of tokens, each surely said; box i is [0.1 i, 0, 0.1 i + 0.1, 0.5]. */
function answer(tokens: readonly (typeof vocabulary)[number][]): [Float32Array, Float32Array] {
  const probabilities = new Float32Array(tokens.length * vocabulary.length);
  const boxes = new Float32Array(tokens.length * 4);
  tokens.forEach((token, i) => {
    probabilities[i * vocabulary.length + vocabulary.indexOf(token)] = 0.75;
    boxes.set([0.1 * i, 0, 0.1 * i + 0.1, 0.5], i * 4);
  });
  return [probabilities, boxes];
}

test('tokens become cells with spans, boxes come from the step that opens the cell', () => {
  const said = [
    '<thead>',
    '<tr>',
    '<td',
    ' colspan="2"',
    ' rowspan="3"',
    '>',
    '</td>',
    '<td></td>',
    '</tr>',
    '<tr>',
    '<td></td>',
    '</tr>',
    'end',
    '<tr>',
  ] as const;
  const seen = decodeStructure(...answer(said), region);
  expect(seen).toMatchObject({ rows: 2, complete: true, score: 0.75 });
  expect(seen.cells.map(({ row, rowSpan, columnSpan }) => [row, rowSpan, columnSpan])).toEqual([
    [0, 3, 2],
    [0, 1, 1],
    [1, 1, 1],
  ]);
  const { left, top, right, bottom } = seen.cells[0]!.box;
  expect([left, top, right, bottom].map(Math.round)).toEqual([140, 50, 160, 250]);
});

test('an answer without an end says so', () => {
  expect(decodeStructure(...answer(['<tr>', '<td></td>']), region).complete).toBe(false);
});

test('the picture lies at the top left, normalised, with zeros around it', () => {
  const data = new Uint8Array(300 * 450 * 3).fill(255);
  const input = structureInput({ width: 300, height: 450, data, toSource: [1, 0, 0, 1, 0, 0] }, region);
  const at = (plane: number, x: number, y: number) => input[(plane * structureSide + y) * structureSide + x];
  expect(at(0, 0, 0)).toBeCloseTo((1 - 0.485) / 0.229, 4);
  expect(at(2, 243, 487)).toBeCloseTo((1 - 0.406) / 0.225, 4);
  expect(at(0, 244, 0)).toBe(0);
});

test('cells without a row make one, no cells make none', () => {
  expect(decodeStructure(...answer(['<td></td>', 'end']), region).rows).toBe(1);
  expect(decodeStructure(...answer(['<thead>', 'end']), region)).toMatchObject({ rows: 0, cells: [] });
});
