import { height } from '../../geometry/box.ts';
import type { Rulings } from '../../types/ruling.ts';
import type { TextLine } from '../../types/text-line.ts';
import { characterMiddles, cutLine } from './piece.ts';

/** Share of a line's height that a ruling runs through. */
const through = 0.8;
/** How far inside a line's ends a ruling stands, in heights of the line: nearer, it stands between two lines. */
const inside = 0.3;
/** How far from a ruling the middle of a character stands that is the ruling itself, in heights of the line: of one that looks like it, and of any. */
const onRuling = 0.2;
const rightOn = 0.1;
const likeRuling = /[|Il1![\]()/i]/;

/** Lines that detection joined over printed upright lines, parted there: no text stands on a ruling, and what was read there is the ruling. */
export function partAtRulings(pieces: readonly TextLine[], { upright }: Rulings): TextLine[] {
  const places = [...upright].sort((a, b) => a.at - b.at);
  return pieces.flatMap((piece) => {
    const em = height(piece);
    const parts: TextLine[] = [];
    let rest = piece;
    for (const { at, from, to } of places) {
      if (Math.min(to, piece.bottom) - Math.max(from, piece.top) < through * em) continue;
      if (at < rest.left + inside * em || at > rest.right - inside * em) continue;
      const cut = cutAt(rest, at, em);
      if (!cut) continue;
      parts.push(cut[0]);
      rest = cut[1];
    }
    return [...parts, rest];
  });
}

function cutAt(line: TextLine, at: number, em: number): readonly [TextLine, TextLine] | undefined {
  const characters = Array.from(line.line.text);
  const middles = characterMiddles(line);
  if (middles.length !== characters.length) return undefined;
  const off = (i: number) => Math.abs(middles[i]! - at) / em;
  const inked = characters.flatMap((character, i) => (character.trim() === '' ? [] : [i]));
  const [nearest] = [...inked].sort((a, b) => off(a) - off(b));
  if (nearest === undefined) return undefined;
  const isRuling = off(nearest) < (likeRuling.test(characters[nearest]!) ? onRuling : rightOn);
  const behind = inked.findIndex((i) => (isRuling ? i > nearest : middles[i]! > at));
  const spaced = (k: number) => k > 0 && k < inked.length && inked[k]! > inked[k - 1]! + 1;
  const next = inked[isRuling ? behind : ([behind, behind - 1, behind + 1].find(spaced) ?? behind)];
  const last = isRuling ? nearest : next;
  if (next === undefined || last === undefined || last <= inked[0]!) return undefined;
  const [before] = cutLine(line, last, at);
  return [before, cutLine(line, next, at)[1]];
}
