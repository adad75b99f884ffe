import { expect, test } from 'vitest';
import { lately, pack, readMessages, type Sent } from './message.ts';

/** Sends values through a pipe that cuts into pieces of so many bytes. */
function through(values: readonly unknown[], piece: number, keep = false): { got: unknown[]; bytes: number } {
  const got: unknown[] = [];
  const sent = keep ? lately<Sent>() : undefined;
  const read = readMessages({ onMessage: (value) => got.push(value), received: lately() });
  let bytes = 0;
  for (const value of values) {
    const { head, parts } = pack(value, sent);
    const all = Buffer.concat([head, ...parts]);
    bytes += all.length;
    for (let at = 0; at < all.length; at += piece) read(all.subarray(at, at + piece));
  }
  return { got, bytes };
}

const values = [
  { ok: true, output: { width: 3, places: [0.1, Number.POSITIVE_INFINITY], none: undefined } },
  { raster: { data: Uint8Array.from({ length: 5000 }, (_, i) => i % 251) }, empty: new Uint8Array() },
  'ready',
  [Buffer.from('one'), Uint8Array.of(2), Buffer.from('three')],
];

test.each([1, 7, 100_000])('values come as they were sent, in pieces of %i bytes', (piece) => {
  const { got } = through(values, piece);
  const arrays = (values[3] as Uint8Array[]).map((bytes) => Uint8Array.from(bytes));
  expect(got).toEqual([...values.slice(0, 3), arrays]);
});

test('the same file crosses once, as long as no two others came between', () => {
  const [a, b, c] = [1, 2, 3].map((value) => new Uint8Array(10_000).fill(value)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const order = [a, a, b, a, c, b, a];
  const { got, bytes } = through(
    order.map((file) => ({ file })),
    4096,
    true,
  );
  expect(got).toEqual(order.map((file) => ({ file })));
  // a, b, c, and a again.
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThan(41_000);
});

test('a part of a buffer is not taken for another part of it', () => {
  const whole = Uint8Array.from({ length: 100 }, (_, i) => i);
  const parts = [whole, whole.subarray(0, 50), whole.subarray(50), whole];
  expect(through(parts, 64, true).got).toEqual(parts);
});
