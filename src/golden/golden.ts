import type { TextLayer } from '../image/pdf/read-text-layer.ts';
import { seenOf, wishesOf } from './page-file.ts';
import { type ReadFrom, readAnswers } from './read-answers.ts';
import { replay } from './replay.ts';

/** What a recorded page answers now, as its golden.txt has it. */
export async function answersOf(name: string): Promise<string> {
  const { from, unseen } = recorded(name);
  const answers = await readAnswers(wishesOf(name), from);
  const asked = unseen.length === 0 ? '' : `\n== asked, but not when the page was seen\n${unseen.join('\n')}\n`;
  return answers + asked;
}

/** A recorded page to read from, and what was asked of it that it can't answer. */
export function recorded(name: string): { readonly from: ReadFrom; readonly unseen: readonly string[] } {
  const seen = seenOf(name);
  const { raster, run, unseen } = replay(seen);
  return { from: { raster, run, source: seen.source, layer: seen.layer as unknown as TextLayer | undefined }, unseen };
}
