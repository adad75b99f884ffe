import type { TextLayer } from '../../image/pdf/read-text-layer.ts';
import { applyToQuad, invert } from '../../types/affine.ts';
import type { Line } from '../../types/line.ts';
import type { Raster } from '../../types/raster.ts';
import type { Direction } from '../../vision/orient/direction.ts';
import type { FoundLine } from '../../vision/orient/found-line.ts';

import { middlesAlong } from '../../vision/recognise/middles.ts';

/** A line of the text layer as one that was read from the picture, and its words as the file tells them. */
export interface LayerFound extends FoundLine {
  readonly words: NonNullable<Line['words']>;
}

/** The lines of a text layer, in the pixels of the page's raster. */
export function foundInLayer({ lines }: TextLayer, { toSource }: Raster): LayerFound[] {
  const toRaster = invert(toSource);
  return lines.map(({ text, quad, angle, words, positions }) => {
    const ink = applyToQuad(toRaster, quad);
    const direction = ((((Math.round(angle / 90) % 4) + 4) % 4) * 90) as Direction;
    return { reading: { text, confidence: 1, positions }, quad: ink, ink, body: ink, angle, direction, words };
  });
}

/** The lines of a text layer as a page's; a file keeps the characters of a line in the order in which they are read. */
export function linesOfLayer({ lines }: Pick<TextLayer, 'lines'>): Line[] {
  return lines.map(({ text, quad, angle, words, positions }) => {
    const composed = text.normalize('NFC');
    const middles = composed === text ? middlesAlong({ text, confidence: 1, positions }) : undefined;
    return {
      ...{ text: composed, quad, confidence: 1, angle },
      ...(middles && { middles }),
      words: words.map((word) => ({ ...word, text: word.text.normalize('NFC') })),
    };
  });
}
