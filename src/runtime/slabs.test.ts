import { expect, test } from 'vitest';
import { createSlabs } from './slabs.ts';

const MiB = 2 ** 20;

test('gives the same memory again once it is back, and never twice at a time', () => {
  const slabs = createSlabs(16 * MiB);
  const first = slabs.acquire(3 * MiB);
  const second = slabs.acquire(3 * MiB);
  expect(first.buffer).not.toBe(second.buffer);
  expect(first.buffer).toBeInstanceOf(SharedArrayBuffer);
  slabs.release(first);
  slabs.release(first);
  expect(slabs.acquire(2 * MiB).buffer).toBe(first.buffer);
  expect(slabs.acquire(2 * MiB).buffer).not.toBe(first.buffer);
});

test('has exactly the size that was asked for', () => {
  expect(createSlabs(MiB).acquire(12_345)).toHaveLength(12_345);
});

test('does not keep more than it may, nor lend memory far larger than needed', () => {
  const slabs = createSlabs(4 * MiB);
  const large = slabs.acquire(5 * MiB);
  slabs.release(large);
  expect(slabs.acquire(5 * MiB).buffer).not.toBe(large.buffer);
  const four = slabs.acquire(4 * MiB);
  slabs.release(four);
  expect(slabs.acquire(1).buffer).not.toBe(four.buffer);
});

test('tells when something goes back to the system', () => {
  let dropped = 0;
  const slabs = createSlabs(4 * MiB, () => dropped++);
  const [small, large] = [slabs.acquire(MiB), slabs.acquire(5 * MiB)];
  expect(slabs.alive()).toBe(6 * MiB);
  slabs.release(small);
  expect(dropped).toBe(0);
  slabs.release(large);
  expect(dropped).toBe(1);
  slabs.drop();
  expect(dropped).toBe(1);
});

test('keeps nothing of what was there when it is told to drop it, and what is lent out then', () => {
  const slabs = createSlabs(4 * MiB);
  const [gone, lent] = [slabs.acquire(MiB), slabs.acquire(MiB)];
  slabs.release(gone);
  slabs.drop();
  slabs.release(lent);
  expect(slabs.acquire(MiB).buffer).toBe(lent.buffer);
  expect(slabs.acquire(MiB).buffer).not.toBe(gone.buffer);
});
