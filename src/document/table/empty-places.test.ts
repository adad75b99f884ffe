import { expect, test } from 'vitest';
import { readNetwork } from './choose-reading.ts';
import { emptyPlaces } from './empty-places.ts';
import { piece, piecesOf, seen } from './test-tables.ts';

const frame = { left: 0, top: 0, right: 200, bottom: 60 };
const pieces = piecesOf([
  ['a', ''],
  ['c', 'd'],
]);
const reading = readNetwork(seen(2, 2), pieces, frame);
const [x, y] = [reading.borders.x[0]!, reading.borders.y[0]!];
const placesWith = (...others: ReturnType<typeof piece>[]) => emptyPlaces(reading, [...pieces, ...others]);

test('a cell without text is an empty place', () => {
  expect(placesWith()).toEqual([{ cell: 1, box: { left: x, top: 0, right: 200, bottom: y } }]);
});

test.each([
  ['from the left', piece('aaaaaaaaaaa', 10, 2), { left: 122 }],
  ['from the right', piece('z', 180, 2), { right: 178 }],
  ['from above', piece('zzzzzzzzzz', 100, -15), { top: 7 }],
  ['from below', piece('zzzzzzzzzz', 100, 22), { bottom: 20 }],
])('it is cut back to a tenth of the height of text that reaches into it %s', (_, other, side) => {
  expect(placesWith(other)[0]!.box).toEqual({ left: x, top: 0, right: 200, bottom: y, ...side });
});

test('text over its middle leaves nothing of it, text that stands apart all', () => {
  expect(placesWith(piece('zzzzzzzzzz', 100, 5))).toEqual([]);
  expect(placesWith(piece('z', 300, 5), piece('z', 150, -40))).toHaveLength(1);
});
