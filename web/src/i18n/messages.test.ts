import { expect, it } from 'vitest';
import { en } from './en.ts';
import { zh } from './zh.ts';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

it.each(Object.keys(en) as (keyof typeof en)[])('%s has the same values in both languages', (key) => {
  expect(names(zh[key])).toEqual(names(en[key]));
});
