import type { TextLayer } from '../image/pdf/read-text-layer.ts';
import { seenOf, wishesOf } from './page-file.ts';
import { readAnswers } from './read-answers.ts';
import { replay } from './replay.ts';

/** What a recorded page answers now, as its golden.txt has it. */
export async function answersOf(name: string): Promise<string> {
  const seen = seenOf(name);
  const { raster, run, unseen } = replay(seen);
  const answers = await readAnswers(wishesOf(name), {
    ...{ raster, run, source: seen.source },
    layer: seen.layer as unknown as TextLayer | undefined,
  });
  const asked = unseen.length === 0 ? '' : `\n== asked, but not when the page was seen\n${unseen.join('\n')}\n`;
  return answers + asked;
}
