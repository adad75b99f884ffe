import { expect, test } from 'vitest';
import { captionLabel, figureLabel } from './caption-label.ts';

test.each(['Figure 3', 'Fig. IV: harbour', 'Scheme 12.4 of it', '图3 港口'])('%s names a figure', (text) => {
  expect([captionLabel, figureLabel].map((label) => label.test(text))).toEqual([true, true]);
});

test.each(['Table 7: boats', 'Table B.2', 'Table S1', 'Tableau A', 'Table324'])('%s begins a caption', (text) => {
  expect(captionLabel.test(text)).toBe(true);
});

test.each([
  "Fig in '000",
  'Figure is of 1990',
  'Graph in the corner',
  'Table of contents',
  'Chart showing boats',
  'Listing in full',
])('%s has a word where a number would be', (text) => {
  expect([captionLabel, figureLabel].map((label) => label.test(text))).toEqual([false, false]);
});
