import { toPageText } from '../../../../document/order/page-text.ts';
import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';
import type { Page } from '../../../../types/page.ts';
import type { FontWitness } from './font-witness.ts';
import { linesOfLayer } from './layer-lines.ts';
import { withGlyphs } from './odd-glyphs.ts';

/** A page of which the file itself says everything that is wanted: its text is put in order, nothing is drawn or read. */
export function layerPage(
  layer: TextLayer,
  { glyphs }: FontWitness,
  words: boolean,
): Pick<Page, 'width' | 'height' | 'lines' | 'text' | 'rotation'> {
  const said = [...layer.lines, ...(layer.doubted ?? [])];
  const { lines, text } = toPageText(linesOfLayer({ lines: said.map((line) => withGlyphs(line, glyphs)) }));
  const told = words ? lines : lines.map(({ words: _, ...line }) => line);
  return { width: layer.width, height: layer.height, lines: told, text, rotation: 0 };
}
