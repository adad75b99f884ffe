import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { openSession } from './session.ts';

const depth = 64;
const uint8 = 2;
const int8 = 3;
const int32 = 6;

const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)]);
const number = (field: number, value: number) => [field << 3, ...varint(value)];
const bytes = (field: number, ...parts: readonly (readonly number[])[]) => {
  const content = parts.flat();
  return [(field << 3) | 2, ...varint(content.length), ...content];
};
const text = (field: number, value: string) => bytes(field, [...Buffer.from(value)]);
const shaped = (field: number, name: string, type: number, ...dims: readonly number[]) =>
  bytes(
    field,
    text(1, name),
    bytes(2, bytes(1, number(1, type), bytes(2, ...dims.map((dim) => bytes(1, number(1, dim)))))),
  );

/** An ONNX file (onnx.proto) with one product of 8-bit numbers: a row of `depth` by a column of 127. */
function productModel(): Uint8Array {
  const weights = bytes(
    5,
    number(1, depth),
    number(1, 1),
    number(2, int8),
    text(8, 'b'),
    bytes(9, Array(depth).fill(127)),
  );
  const node = bytes(1, text(1, 'a'), text(1, 'b'), text(2, 'c'), text(4, 'MatMulInteger'));
  const graph = [node, text(2, 'g'), weights, shaped(11, 'a', uint8, 1, depth), shaped(12, 'c', int32, 1, 1)];
  return Uint8Array.from([...number(1, 8), ...bytes(7, ...graph), ...bytes(8, number(2, 17))]);
}

test('8-bit products are added up without saturation on every processor', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'session-'));
  try {
    const path = join(folder, 'product.onnx');
    await writeFile(path, productModel());
    const session = await openSession(path);
    const { c } = await session.run(new Tensor('uint8', new Uint8Array(depth).fill(255), [1, depth]));
    expect([...(c!.data as Int32Array)]).toEqual([255 * 127 * depth]);
    await session.release();
  } finally {
    await rm(folder, { recursive: true });
  }
});
