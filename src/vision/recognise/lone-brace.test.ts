import { expect, test } from 'vitest';
import { cornersOf } from '../../geometry/box.ts';
import { loneBrace } from './lone-brace.ts';

const ink = (right: number) => cornersOf({ left: 0, top: 0, right, bottom: 16 });

test('the brace that ends a listing is no ideograph: it is half as wide as high, also where it was read on its side', () => {
  expect(loneBrace('子', ink(8))).toBe('}');
  expect(loneBrace('子', ink(30))).toBe('}');
});

test('an ideograph is as wide as high, and other readings stay as they are', () => {
  expect(loneBrace('子', ink(15))).toBe('子');
  expect(loneBrace('子女', ink(8))).toBe('子女');
  expect(loneBrace('{', ink(8))).toBe('{');
});
