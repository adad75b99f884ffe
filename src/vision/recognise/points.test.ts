import { expect, test } from 'vitest';
import { cornersOf } from '../../geometry/box.ts';
import { withoutPoints } from './points.ts';

const line = (text: string, left: number, top: number, right: number, bottom: number) => ({
  reading: { text },
  ink: cornersOf({ left, top, right, bottom }),
});
const said = (lines: ReturnType<typeof line>[]) => withoutPoints(lines).map(({ reading }) => reading.text);

test('points under Hebrew are no line; a line of Hebrew, small type below it and marks under Latin are', () => {
  const hebrew = line('בראשית ברא אלהים', 0, 0, 300, 24);
  expect(said([hebrew, line('T TT', 120, 26, 180, 33)])).toEqual(['בראשית ברא אלהים']);
  const note = line('12', 200, 45, 220, 55);
  expect(said([hebrew, note, line('את', 0, 26, 30, 34)])).toEqual(['בראשית ברא אלהים', '12', 'את']);
  const latin = line('In the beginning', 0, 0, 300, 24);
  expect(said([latin, line('. .', 120, 26, 180, 33)])).toEqual(['In the beginning', '. .']);
});
