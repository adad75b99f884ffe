import { expect, it } from 'vitest';
import { misdrawnAs } from './glyph-shapes.ts';

it.each([
  ['an e', 'e', { top: 0.53, bottom: -0.01 }, 2, false],
  ['an e of a small capital', 'e', { top: 0.6, bottom: 0 }, undefined, false],
  ['a tick as high as a capital', '`', { top: 0.73, bottom: 0 }, undefined, 'place'],
  ['an e as high as a capital', 'e', { top: 0.72, bottom: 0 }, 1, 'place'],
  ['an h of a small capital', 'h', { top: 0.52, bottom: 0 }, 1, false],
  ['a three with a hole', '3', { top: 0.72, bottom: 0 }, 2, 'outline'],
  ['an old-style three', '3', { top: 0.45, bottom: -0.22 }, 1, false],
  ['a crossed zero', '0', { top: 0.72, bottom: 0 }, 3, false],
  ['a sign that designs differ in', '&', { top: 0.72, bottom: 0 }, 4, undefined],
  ['a letter of another script', 'ष', { top: 0.72, bottom: 0 }, 1, undefined],
])('%s', (_, text, reach, closed, against) => expect(misdrawnAs(text, reach, closed)).toBe(against));
