import { holdsMiddle } from '../../geometry/box.ts';
import type { Seal } from '../../types/seal.ts';
import type { TextLine } from '../../types/text-line.ts';
import { boxInFrame, type Frame } from '../frame.ts';
import type { Part, Taken } from './parts.ts';

/** A frame of ink with text along or in it that was read is a seal, but for a few logos. */
const sure = 0.8;

/** The seals of a page with their lines, in the order these are read. */
export function sealParts(items: readonly TextLine[], seals: readonly Seal[], frame: Frame): Taken {
  const parts = seals.map(({ quad, lines }): Part => {
    const box = boxInFrame(quad, frame);
    const texts = new Set(lines.map(({ text }) => text));
    const own = items.filter((item) => texts.has(item.line.text) && holdsMiddle(box, item));
    const place = (item: TextLine) => lines.findIndex(({ text }) => text === item.line.text);
    return { kind: 'seal', ...box, items: [...own].sort((a, b) => place(a) - place(b)), confidence: sure };
  });
  const taken = new Set(parts.flatMap((part) => part.items));
  return { parts, rest: items.filter((item) => !taken.has(item)) };
}
