import { boundsOf } from '../../../../geometry/box.ts';
import { placesOf } from '../../../../image/pdf/layer/places.ts';
import type { ToldLine } from '../../../../image/pdf/layer/read-layer.ts';
import type { TextLayer } from '../../../../image/pdf/read-text-layer.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Reading } from '../../../../vision/recognise/ctc.ts';
import { isRightToLeft, toLogicalOrder } from '../../../../vision/recognise/logical-order.ts';
import { type FontWitness, fontWitness } from './font-witness.ts';
import { bare, likeness } from './likeness.ts';
import { readGlyphs, withGlyphs } from './odd-glyphs.ts';

/** Lines of a doubted font, or of an odd glyph, that are read; of any other font one is. */
const samples = 3;
/** Fonts of a page that nothing speaks against and that are looked at all the same: that of most lines. More takes over a twentieth of a page's time. */
const mostSound = 1;
/** Letters and digits that say something about a font. */
const leastLetters = 4;
/** So much of a line is read, in characters. */
const longest = 12;
/** A reading that is less sure says nothing. */
const sure = 0.7;
/** A font draws what the file says where so much of its lines is read as that. */
const alike = 0.9;
/** Where a font only does not say its characters, and nothing speaks against its codes, less is enough: signs and isolated letters are read worse. */
const alikeUnmapped = 0.6;
const sureUnmapped = 0.5;
/** Of a font that nothing else speaks against less is enough: the recogniser errs too, in ornate type. */
const alikeSound = 0.35;

/** Scripts that the recognisers read: what is told in others is not compared. */
const main = /^[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}\P{L}]*$/u;
const second =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{N}\P{L}]*$/u;

/** Reads quads of the page: by the main recogniser, or the one for more scripts. */
export type ReadAs = (quads: readonly Quad[], scripts: boolean) => Promise<readonly Reading[]>;

/** What of a text layer is what is drawn, and where else to look. */
export interface CheckedLayer {
  readonly lines: readonly ToldLine[];
  readonly unread: TextLayer['unread'];
}

/** A line that is compared with its picture. */
interface Sample {
  readonly line: ToldLine;
  readonly text: string;
  readonly quad: Quad;
}

/**
 * A page's text layer compared with its picture, font by font: a few lines of each are read, and what is said by them holds for the font on all pages of
 * the file. Lines of a font that draws something else are to be read; glyphs that are drawn as another character are written as that.
 * @param witness what is known of the file's fonts, and is added to
 */
export async function checkLayer(
  layer: TextLayer,
  read: ReadAs,
  witness: FontWitness = fontWitness(),
): Promise<CheckedLayer> {
  const { lines, doubted = [], unread } = layer;
  const asked = new Map<ToldLine, Sample>();
  const ask = (chosen: readonly ToldLine[], whole: boolean) => {
    for (const line of chosen) if (whole || !asked.has(line)) asked.set(line, sampleOf(line, whole));
  };
  const fonts = [
    ...byFont(lines)
      .slice(0, mostSound)
      .map((font) => ({ ...font, doubtful: false })),
    ...byFont(doubted).map((font) => ({ ...font, doubtful: true })),
  ].filter(({ key }) => !witness.fonts.has(key));
  for (const { lines: own, doubtful } of fonts)
    ask(doubtful ? own.toSorted(byOdd).slice(0, samples) : own.slice(0, 1), doubtful);
  const glyphs = oddOf([...lines, ...doubted], witness);
  for (const own of glyphs.values()) ask(own.slice(0, samples), true);
  const readings = await readAll([...asked.values()], read);

  for (const { key, lines: own, doubtful } of fonts) {
    const verdict = verdictOf(
      own.flatMap((line) => asked.get(line) ?? []),
      readings,
      doubtful,
    );
    if (verdict !== undefined) witness.fonts.set(key, verdict);
  }
  for (const [glyph, own] of glyphs) witness.glyphs.set(glyph, drawnAs(glyph, own, readings));

  const believed = ({ font = '' }: ToldLine, unless: boolean) => witness.fonts.get(font) ?? unless;
  const [sound, doubtful] = [
    lines.filter((line) => believed(line, true)),
    doubted.filter((line) => believed(line, false)),
  ];
  const taken = new Set([...sound, ...doubtful]);
  const untrue = [...lines, ...doubted].filter((line) => !taken.has(line));
  return {
    lines: [...lines, ...doubted].filter((line) => taken.has(line)).map((line) => withGlyphs(line, witness.glyphs)),
    unread: untrue.length > 0 ? placesOf([...unread, ...untrue.map(placeOf)]) : unread,
  };
}

/** Lines in which most speaks against their font first. */
const byOdd = (a: ToldLine, b: ToldLine) => (b.against ?? 0) - (a.against ?? 0);

/** Fonts with the lines that say something about them, longest first; the font of most lines first. */
function byFont(lines: readonly ToldLine[]): { readonly key: string; readonly lines: readonly ToldLine[] }[] {
  const fonts = new Map<string, ToldLine[]>();
  for (const line of lines) {
    if (line.font === undefined || bare(line.text).length < leastLetters) continue;
    if (!main.test(line.text) && !second.test(line.text)) continue;
    fonts.set(line.font, [...(fonts.get(line.font) ?? []), line]);
  }
  return [...fonts]
    .map(([key, own]) => ({ key, lines: own.sort((a, b) => b.text.length - a.text.length) }))
    .sort((a, b) => b.lines.length - a.lines.length);
}

/** Glyphs that nobody has looked at yet, with the lines that they stand in. */
function oddOf(lines: readonly ToldLine[], { glyphs }: FontWitness): Map<string, ToldLine[]> {
  const found = new Map<string, ToldLine[]>();
  for (const line of lines)
    for (const { glyph } of line.odd ?? [])
      if (!glyphs.has(glyph)) found.set(glyph, [...(found.get(glyph) ?? []).filter((other) => other !== line), line]);
  return found;
}

/** The beginning of a line, or all of it. */
function sampleOf(line: ToldLine, whole: boolean): Sample {
  const points = Array.from(line.text);
  const space = points.indexOf(' ', longest);
  if (whole || space < 0 || isRightToLeft(line.text) || points.length !== line.positions.length)
    return { line, text: line.text, quad: line.quad };
  const end = line.positions[space]!;
  const [first, second, third, fourth] = line.quad;
  const along = (from: Quad[0], to: Quad[0]): Quad[0] => [
    from[0] + (to[0] - from[0]) * end,
    from[1] + (to[1] - from[1]) * end,
  ];
  return end > 0 && end < 1
    ? { line, text: points.slice(0, space).join(''), quad: [first, along(first, second), along(fourth, third), fourth] }
    : { line, text: line.text, quad: line.quad };
}

async function readAll(asked: readonly Sample[], read: ReadAs): Promise<Map<ToldLine, Reading>> {
  const found = new Map<ToldLine, Reading>();
  for (const scripts of [false, true]) {
    const own = asked.filter(({ text }) => main.test(text) !== scripts);
    const readings =
      own.length > 0
        ? await read(
            own.map(({ quad }) => quad),
            scripts,
          )
        : [];
    own.forEach(({ line }, i) => void found.set(line, readings[i]!));
  }
  return found;
}

/** Whether a font draws what the file says; undefined where its lines could not be read. */
function verdictOf(
  own: readonly Sample[],
  readings: ReadonlyMap<ToldLine, Reading>,
  doubtful: boolean,
): boolean | undefined {
  const against = own.some(({ line }) => line.against);
  const least = against || !doubtful ? sure : sureUnmapped;
  let [weights, sum] = [0, 0];
  for (const { line, text } of own) {
    const { text: said, confidence } = readings.get(line)!;
    // Where something speaks against it, the lines in which it does tell.
    const weight = confidence < least ? 0 : against ? (line.against ?? 0) : 1;
    weights += weight;
    sum += weight * likeness(bare(text), bare(toLogicalOrder(said)));
  }
  if (weights === 0) return undefined;
  return sum / weights >= (doubtful ? (against ? alike : alikeUnmapped) : alikeSound);
}

/** What a glyph is read as in most of its lines; empty where none could be read. */
function drawnAs(glyph: string, own: readonly ToldLine[], readings: ReadonlyMap<ToldLine, Reading>): string {
  const votes = new Map<string, number>();
  for (const line of own) {
    const reading = readings.get(line);
    if (!reading || reading.confidence < sure) continue;
    const said = readGlyphs(line, toLogicalOrder(reading.text)).get(glyph);
    if (said) votes.set(said, (votes.get(said) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Where a line stands, and a little around it: its font may not say how high its letters are. */
function placeOf({ quad }: ToldLine): TextLayer['unread'][number] {
  const { left, top, right, bottom } = boundsOf(quad);
  const wider = Math.min(right - left, bottom - top) / 2;
  return [left - wider, top - wider, right + wider, bottom + wider];
}
