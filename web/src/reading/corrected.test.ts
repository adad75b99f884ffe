import { expect, it } from 'vitest';
import { corrected } from './corrected.ts';
import { toReading } from './to-reading.ts';

const place = [0, 0, 10, 0, 10, 10, 0, 10];

it('puts a corrected line into the text, and believes it', () => {
  const reading = toReading('Tota1 8.00', {
    words_info: [
      { text: 'Tota1', location: place, confidence: 0.4 },
      { text: '8.00', location: place, confidence: 0.99 },
    ],
  });
  const { text, lines } = corrected(reading, { l0: 'Total' });
  expect(text).toBe('Total 8.00');
  expect(lines[0]).toMatchObject({ text: 'Total', confidence: 1 });
  expect(lines[1]).toBe(reading.lines[1]);
});

it('puts a corrected value where its path leads', () => {
  const reading = toReading('', {
    kv_result: { store: { name: 'X' }, items: [{ amount: '1' }, { amount: '2' }] },
    fields: [
      { path: 'store.name', value: 'X', confidence: 0.5, location: place },
      { path: 'items[1].amount', value: '2', confidence: 0.5, location: place },
    ],
  });
  expect(corrected(reading, { k0: 'Y', k1: '3' }).values).toEqual({
    store: { name: 'Y' },
    items: [{ amount: '1' }, { amount: '3' }],
  });
});

it('corrects cells and blocks of a document', () => {
  const cell = { row: 0, column: 0, row_span: 1, column_span: 1, text: 'a', location: place, confidence: 0.5 };
  const reading = toReading('', {
    blocks: [
      { kind: 'paragraph', order: 0, location: place, confidence: 1, text: 'teh', content: [{ text: 'teh' }] },
      {
        kind: 'table',
        order: 1,
        location: place,
        confidence: 1,
        text: 'a',
        table: { rows: 1, columns: 1, cells: [cell] },
      },
    ],
  });
  const { blocks } = corrected(reading, { b0: 'the', 'b1.0.0': 'b' });
  expect(blocks[0]?.info).toMatchObject({ text: 'the', content: [{ text: 'the' }] });
  expect(blocks[1]?.table?.cells[0]?.text).toBe('b');
});

it('leaves a reading alone that nobody corrected', () => {
  const reading = toReading('x', {});
  expect(corrected(reading, {})).toBe(reading);
});
