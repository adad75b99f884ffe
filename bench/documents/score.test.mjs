import { expect, test } from 'vitest';
import { scorePage } from './score.mjs';

const corners = ([left, top, right, bottom]) => [left, top, right, top, right, bottom, left, bottom];
const truth = [
  { kind: 'title', text: 'A title', boxes: [[0, 0, 100, 10]], order: 0 },
  {
    kind: 'paragraph',
    text: 'One two',
    boxes: [
      [0, 20, 40, 60],
      [60, 20, 100, 40],
    ],
    order: 1,
  },
  { kind: 'table', html: '<table><tr><td>a</td></tr></table>', text: '', boxes: [[60, 50, 100, 60]], order: 2 },
  { kind: 'page_number', text: '7', boxes: [[48, 90, 52, 95]] },
];
const right = [
  { kind: 'title', text: 'A title', location: corners([0, 0, 100, 10]) },
  { kind: 'paragraph', text: 'One', location: corners([0, 20, 40, 60]) },
  { kind: 'paragraph', text: 'two', location: corners([60, 20, 100, 40]) },
  {
    kind: 'table',
    text: 'a',
    table: { html: '<table><tr><td>a</td></tr></table>' },
    location: corners([60, 50, 100, 60]),
  },
  { kind: 'page_number', text: '7', location: corners([48, 90, 52, 95]) },
];

test('the right answer has full marks', () => {
  expect(scorePage(truth, right)).toEqual({
    right: 5,
    items: 5,
    found: 5,
    order: 0,
    text: 1,
    tables: [1],
    formulas: [],
    mistakes: [],
  });
});

test('another order, another kind and a missing block are told', () => {
  const [title, first, second, table] = right;
  const score = scorePage(truth, [first, second, title, { ...table, kind: 'figure' }]);
  expect(score).toMatchObject({
    right: 3,
    items: 5,
    found: 4,
    tables: [0],
    mistakes: ['table > figure', 'page_number > -'],
  });
  expect(score.order).toBeCloseTo(2 / 3);
  expect(score.text).toBeLessThan(0.5);
});
