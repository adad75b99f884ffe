import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';
import type { Line } from '../../../../types/line.ts';
import { middlesAlong } from '../../../../vision/recognise/middles.ts';

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
