import type { Place } from '../api/answer.ts';
import type { Mark } from './marks.ts';

/** Side of a square of the grid in pixels of the page: a few lines of text. */
const side = 96;

/** Marks by where they lie, so that one under the mouse is found among ten thousand. */
export interface HitGrid {
  /** The smallest mark at a point of the page. */
  at(x: number, y: number): Mark | undefined;
}

export function hitGrid(marks: readonly Mark[]): HitGrid {
  const squares = new Map<string, Mark[]>();
  for (const mark of marks) {
    const [left, top, right, bottom] = boundsOf(mark.place);
    for (let column = Math.floor(left / side); column <= right / side; column++) {
      for (let row = Math.floor(top / side); row <= bottom / side; row++) {
        const key = `${column} ${row}`;
        const square = squares.get(key);
        if (square) square.push(mark);
        else squares.set(key, [mark]);
      }
    }
  }
  return {
    at(x, y) {
      const near = squares.get(`${Math.floor(x / side)} ${Math.floor(y / side)}`) ?? [];
      const hit = near.filter(({ place }) => contains(place, x, y));
      return hit.sort((a, b) => areaOf(a.place) - areaOf(b.place))[0];
    },
  };
}

/** Left, top, right, bottom. */
export function boundsOf(place: Place): [number, number, number, number] {
  const xs = place.filter((_, i) => i % 2 === 0);
  const ys = place.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function areaOf(place: Place): number {
  let twice = 0;
  for (let i = 0; i < place.length; i += 2) {
    const j = (i + 2) % place.length;
    twice += (place[i] ?? 0) * (place[j + 1] ?? 0) - (place[j] ?? 0) * (place[i + 1] ?? 0);
  }
  return Math.abs(twice) / 2;
}

/** Whether a point lies in a convex shape: on the same side of all of its edges. */
function contains(place: Place, x: number, y: number): boolean {
  let sign = 0;
  for (let i = 0; i < place.length; i += 2) {
    const j = (i + 2) % place.length;
    const [ax, ay, bx, by] = [place[i] ?? 0, place[i + 1] ?? 0, place[j] ?? 0, place[j + 1] ?? 0];
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (cross === 0) continue;
    if (sign !== 0 && Math.sign(cross) !== sign) return false;
    sign = Math.sign(cross);
  }
  return true;
}
