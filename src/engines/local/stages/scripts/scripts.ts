import { explain } from '../../../../trace/trace.ts';
import { applyToQuad } from '../../../../types/affine.ts';
import type { Line } from '../../../../types/line.ts';
import type { Writing } from '../../../../types/writing.ts';
import type { FoundLine } from '../../../../vision/orient/found-line.ts';
import { settleReadings } from '../../../../vision/recognise/choose-reading.ts';
import type { Reading } from '../../../../vision/recognise/ctc.ts';
import { doubtfulPlaces } from '../../../../vision/recognise/doubtful.ts';
import { toLogicalOrder } from '../../../../vision/recognise/logical-order.ts';
import { loneBrace } from '../../../../vision/recognise/lone-brace.ts';
import { withoutLookAlikes } from '../../../../vision/recognise/look-alikes.ts';
import { middlesAlong } from '../../../../vision/recognise/middles.ts';
import { leastConfidence, withoutNoise } from '../../../../vision/recognise/noise.ts';
import { withoutPoints } from '../../../../vision/recognise/points.ts';
import { sureness } from '../../../../vision/recognise/sureness.ts';
import { toWords } from '../../../../vision/recognise/words.ts';
import { readersFor } from '../../../../vision/recognise/writing-systems.ts';
import { isUnread } from '../../../../vision/writing/tell-writing.ts';
import { stage } from '../../stage.ts';
import { writingsOf } from './writings-of.ts';

/** Settles which writing systems the page is in, leaves out what is no text or in none that is read, and puts every line in logical order. */
export const scripts = stage({
  name: 'scripts',
  needs: ['told', 'read'],
  gives: ['lines', 'unreadLines'],
  run: async ({ raster, wants, told, read: all }, { run }) => {
    const { systems } = readersFor(wants);
    const writings = wants.strangers ? new Map<FoundLine, Writing>() : await writingsOf(raster, all, run);
    const known = new Set(systems.map(({ writing }) => writing));
    const unreadLines = all.flatMap((line) => {
      const writing = writings.get(line);
      if (!writing || isAsked(writing, known) || isSpeck(line, writing)) return [];
      return [{ quad: applyToQuad(raster.toSource, line.ink), writing, leftOut: isUnread(writing) }];
    });
    const read = all.filter((line) => !isUnread(writings.get(line) ?? 'latin'));
    const settled = settleReadings(
      read.map(({ reading }) => reading),
      systems,
    );
    // Where parts of a page are wanted a doubtful word is better than none; other scripts' letters are read less surely.
    const spare = systems.length > 0 || ['tables', 'blocks', 'checkboxes'].some((each) => has(wants.features, each));
    const seen = withoutNoise(
      withoutPoints(read.map((line, i) => ({ ...line, reading: asWritten(settled[i]!, line) }))),
      spare,
    );
    const kept = new Set(seen.map(({ quad }) => quad));
    for (const { reading, quad } of read)
      if (!kept.has(quad))
        explain(
          'no text',
          () => `read with a confidence of ${reading.confidence.toFixed(2)}`,
          () => [{ text: reading.text, quad: applyToQuad(raster.toSource, quad) }],
        );
    return { unreadLines, lines: [...told, ...seen.map((line) => lineOf(line, raster.toSource))] };
  },
});

/** What looks like scribble and was hardly read is foliage, an edge, a texture: nobody misses it. */
const isSpeck = ({ reading }: FoundLine, writing: Writing) =>
  writing === 'scribble' && reading.confidence < leastConfidence;

/** Whether a recogniser that is asked knows a writing; the main one always is, or what it knows was not named. */
const isAsked = (writing: Writing, known: ReadonlySet<Writing>) =>
  writing === 'latin' || writing === 'chinese' || known.has(writing);

/** A reading without look-alikes of another script. */
const asWritten = (reading: Reading, { ink }: FoundLine): Reading => ({
  ...reading,
  text: loneBrace(withoutLookAlikes(reading.text), ink),
});

function has(features: ReadonlySet<string>, feature: string): boolean {
  return features.has(feature);
}

/** A line that was read, in the pixels of the caller's image. */
function lineOf({ reading, quad, ink, body, angle }: FoundLine, toSource: Parameters<typeof applyToQuad>[0]): Line {
  return {
    text: toLogicalOrder(reading.text.trim()),
    quad: applyToQuad(toSource, ink),
    body: applyToQuad(toSource, body),
    confidence: reading.confidence,
    sureness: sureness(reading),
    ...charactersOf(reading),
    angle,
    words: toWords(reading, quad).map((word) => ({ ...word, quad: applyToQuad(toSource, word.quad) })),
  };
}

/** What is known of a line's characters; its text begins at the first that is no space. */
function charactersOf({ text, positions, probabilities, ...reading }: Reading): Pick<Line, 'doubtful' | 'middles'> {
  const all = Array.from(text);
  const from = all.length - Array.from(text.trimStart()).length;
  const to = from + Array.from(text.trim()).length;
  const trimmed: Reading = {
    ...reading,
    text: text.trim(),
    positions: positions.length === all.length ? positions.slice(from, to) : [],
    probabilities: probabilities?.length === all.length ? probabilities.slice(from, to) : [],
  };
  const [doubtful, middles] = [doubtfulPlaces(trimmed), middlesAlong(trimmed)];
  return { ...(doubtful.length > 0 && { doubtful }), ...(middles && { middles }) };
}
