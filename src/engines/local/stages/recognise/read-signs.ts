import { boundsOf } from '../../../../geometry/box.ts';
import type { Region } from '../../../../geometry/region.ts';
import type { Quad } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { FoundLine, Read } from '../../../../vision/orient/found-line.ts';
import {
  columnSigns,
  hasKana,
  isColumn,
  kanaOfSize,
  type LostSign,
  lostSigns,
  pitchOf,
  withSigns,
} from '../../../../vision/recognise/columns.ts';
import { isHebrewLine, withMaqafs } from '../../../../vision/recognise/maqaf.ts';
import type { Sign } from '../../../../vision/recognise/signs.ts';
import type { RunStep } from '../../steps.ts';

/** Degrees by which a line may lean and its box still be that of its text. */
const straight = 3;
/** How sure a sign must be that was read alone. */
const sure = 0.5;
/** Signs that stand upright in a column, and such as are turned with it. */
const upright = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}！？]$/u;
const turned = /^[「」『』（）()〈〉《》【】〔〕ー…―—:：;；~〜～]$/u;
/** Full width in a column. */
const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：', ';': '；' };
/** How far after a column its full stop may stand, in widths of it. */
const end = 0.7;
/** Most columns of a page. */
const most = 60;

/** Small signs that the recogniser loses and their ink shows: those of columns of Chinese and Japanese, and the maqaf of Hebrew. */
export async function readSigns(
  raster: Raster,
  lines: readonly FoundLine[],
  read: Read,
  run: RunStep,
): Promise<readonly FoundLine[]> {
  const columns = lines.flatMap((line, i) => (isUpright(line, 90) && isColumn(line.reading) ? [i] : [])).slice(0, most);
  const hebrew = lines.flatMap((line, i) => (isUpright(line, 0) && isHebrewLine(line.reading) ? [i] : []));
  if (columns.length + hebrew.length === 0) return lines;
  const places = [...columns, ...hebrew].map((i) => regionOf(lines[i]!.quad));
  const inks = await run('signs', {
    raster,
    regions: places.map((place, k) => (k < columns.length ? withEnd(place) : place)),
  });
  const found = [...lines];
  hebrew.forEach((i, k) => {
    const at = columns.length + k;
    found[i] = withReading(lines[i]!, withMaqafs(lines[i]!.reading, places[at]!, inks[at]!));
  });
  const japanese = columns.some((i) => hasKana(lines[i]!.reading.text));
  const lost = columns.map((i, k) => lostSigns(lines[i]!.reading, places[k]!, inks[k]!, japanese));
  const seen = await readAlone(lost, (k) => emOf(lines[columns[k]!]!, places[k]!), read);
  columns.forEach((i, k) => {
    const { reading } = lines[i]!;
    const em = emOf(lines[i]!, places[k]!);
    const own = { ...reading, text: columnSigns(withKana(reading, places[k]!, inks[k]!, em), japanese) };
    const signs = lost[k]!.flatMap((sign) => {
      const text = sign.text ?? seen.get(sign);
      return text ? [{ ...sign, text }] : [];
    });
    if (signs.length > 0 || own.text !== reading.text) found[i] = withReading(lines[i]!, withSigns(own, signs));
  });
  return found;
}

/** A column with what may stand at its end: detection leaves out a full stop. */
function withEnd(column: Region): Region {
  return { ...column, height: column.height + end * column.width };
}

/** Kana as small as their ink. */
function withKana({ text, positions }: FoundLine['reading'], column: Region, ink: readonly Sign[], em: number): string {
  return Array.from(text, (sign, i) => {
    const middle = column.y + positions[i]! * column.height;
    const own = ink.filter(({ y, height }) => Math.abs(y + height / 2 - middle) < em / 2);
    return own.length === 1 ? kanaOfSize(sign, own[0]!, em) : sign;
  }).join('');
}

/** What the signs are that their ink alone does not tell: each is read as it stands and as it lies. */
async function readAlone(
  lost: readonly (readonly LostSign[])[],
  emOf: (column: number) => number,
  read: Read,
): Promise<Map<LostSign, string>> {
  const asked = lost.flatMap((signs, k) => signs.filter(({ text }) => !text).map((sign) => ({ sign, em: emOf(k) })));
  const readings = await read(asked.flatMap(({ sign: { box }, em }) => [standing(box, em), lying(standing(box, em))]));
  const found = new Map<LostSign, string>();
  asked.forEach(({ sign, em }, k) => {
    const [one, other] = [readings[2 * k]!, readings[2 * k + 1]!];
    const text = [
      { ...one, text: one.text.trim(), fits: upright },
      { ...other, text: other.text.trim(), fits: turned },
    ]
      .filter(({ text: sign, confidence, fits }) => confidence >= sure && fits.test(sign))
      .sort((a, b) => b.confidence - a.confidence)[0]?.text;
    if (text) found.set(sign, wide[text] ?? kanaOfSize(text, sign.box, em));
  });
  return found;
}

/** A square around a sign, as high as the type. */
function standing({ x, y, width, height }: Region, em: number): Quad {
  const [left, top] = [x + width / 2 - em / 2, y + height / 2 - em / 2];
  return [
    [left, top],
    [left + em, top],
    [left + em, top + em],
    [left, top + em],
  ];
}

function lying([topLeft, topRight, bottomRight, bottomLeft]: Quad): Quad {
  return [topRight, bottomRight, bottomLeft, topLeft];
}

function emOf({ reading }: FoundLine, column: Region): number {
  return Math.min(pitchOf(reading, column), column.width);
}

function isUpright({ angle, direction }: FoundLine, degrees: 0 | 90): boolean {
  return direction === degrees && Math.abs(angle - degrees) < straight;
}

function regionOf(quad: Quad): Region {
  const { left, top, right, bottom } = boundsOf(quad);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The reading alone: those that it was chosen from do not hold the signs. */
function withReading(line: FoundLine, { text, confidence, positions, ink }: FoundLine['reading']): FoundLine {
  return { ...line, reading: { text, confidence, positions, ...(ink && { ink }) } };
}
