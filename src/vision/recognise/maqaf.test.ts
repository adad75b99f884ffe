import { expect, it } from 'vitest';
import { isHebrewLine, withMaqafs } from './maqaf.ts';

const line = { x: 0, y: 0, width: 200, height: 40 };
/** As seen from the left: a letter every 20 pixels, 16 wide and 20 high; `.` was not read. */
function seen(text: string) {
  const read = Array.from(text).flatMap((sign, i) => (sign === '.' ? [] : [{ sign, place: (20 * i + 8) / 200 }]));
  return {
    ...{ text: read.map(({ sign }) => sign).join(''), confidence: 0.95 },
    positions: read.map(({ place }) => place),
  };
}
const letter = (i: number) => ({ x: 20 * i, y: 10, width: 16, height: 20 });
const bar = (i: number, y = 11) => ({ x: 20 * i + 3, y, width: 10, height: 3 });
const yod = (i: number) => ({ x: 20 * i + 5, y: 10, width: 6, height: 9 });

it('finds the maqaf in place of what was read for it, or where nothing was', () => {
  const ink = [letter(0), letter(1), bar(2), letter(3), letter(4)];
  for (const text of ['אביגד', 'אב-גד', 'אב.גד']) expect(withMaqafs(seen(text), line, ink).text).toBe('אב־גד');
});

it('keeps a yod that has ink of its own', () => {
  const ink = [letter(0), letter(1), bar(2), { ...yod(2), x: 53 }, letter(3)];
  expect(withMaqafs({ ...seen('אביג'), positions: [0.04, 0.14, 0.28, 0.34] }, line, ink).text).toBe('אב־יג');
});

it('takes a bar at another height, or above a letter, for none', () => {
  expect(withMaqafs(seen('אב-גד'), line, [letter(0), letter(1), bar(2, 19), letter(3)]).text).toBe('אב-גד');
  expect(withMaqafs(seen('אבהגד'), line, [letter(0), bar(2), { ...letter(2), y: 15 }, letter(3)]).text).toBe('אבהגד');
});

it('knows a line of Hebrew', () => {
  expect([seen('אבג'), seen('abc'), seen('א')].map(isHebrewLine)).toEqual([true, false, false]);
});
