import type { Raster } from '../../../../types/raster.ts';
import type { FoundLine, Read } from '../../../../vision/orient/found-line.ts';
import { readLines } from '../../../../vision/orient/read-lines.ts';
import { createReadBoth, type ReadWith } from '../../../../vision/recognise/read-both.ts';
import { readersFor } from '../../../../vision/recognise/writing-systems.ts';
import { stage } from '../../stage.ts';
import { readScripts } from '../scripts/read-scripts.ts';
import { readDashes } from './read-dashes.ts';
import { readSigns } from './read-signs.ts';
import { recogniseLines } from './recognise-lines.ts';
import { withDisplays } from './with-displays.ts';

/** What the boxes say, each read in the direction its text runs. */
export const recognise = stage({
  name: 'recognise',
  needs: ['boxes'],
  gives: ['read'],
  run: async ({ raster, wants, layer, boxes = [] }, { run }) => {
    const { main, systems } = readersFor(wants);
    const readMain: ReadWith = (quads) => recogniseLines(raster, quads, 'recognise', run);
    const readSecond: ReadWith = (quads, home) => readScripts(raster, quads, run, home);
    const readBoth: Read =
      systems.length === 0
        ? readMain
        : main
          ? createReadBoth(readMain, readSecond, systems, wants.sampled)
          : readSecond;
    const rects = boxes.map(({ rect }) => rect);
    const lines = await (rects.length > 0 ? readLines(rects, readBoth) : layer ? [] : readWhole(raster, readBoth));
    const read = await readDashes(raster, await readSigns(raster, lines, readMain, run), run);
    return { read: layer ? read : await withDisplays(raster, read, run) };
  },
});

/** Confidence from which a picture without a text box counts as one line: a photograph of anything else stays far below. */
const surelyLine = 0.8;

/** A picture in which nothing was found may be a word that fills it. */
async function readWhole({ width, height }: Raster, read: Read): Promise<FoundLine[]> {
  const whole = { cx: width / 2, cy: height / 2, width, height, angle: 0 };
  const lines = await readLines([whole], read);
  return lines
    .filter(({ reading }) => reading.confidence >= surelyLine)
    .map((line) => ({ ...line, ink: line.quad, body: line.quad }));
}
