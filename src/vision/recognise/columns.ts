import type { Region } from '../../geometry/region.ts';
import type { Reading } from './ctc.ts';
import type { Sign } from './signs.ts';

/** A sign of a column of Chinese or Japanese that was not read. */
export interface LostSign {
  /** Before which of the reading's characters it stands. */
  readonly before: number;
  readonly box: Region;
  /** Its middle along the column, 0 to 1. */
  readonly place: number;
  /** What its ink tells at once: a comma, a full stop, a dot in the middle; undefined for others. */
  readonly text?: string;
}

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/gu;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Fewer characters do not tell how far apart they stand. */
const leastCharacters = 3;
const mostlyCjk = 0.7;

/** In distances from character to character: room for one more between two; a sign is lost this far from what was read. */
const room = 1.5;
const away = 0.5;
/** Ink of one sign reaches no further than this. */
const reach = 0.85;
/** Size of commas, stops and dots at most, and how far dots may stand from the middle. */
const small = 0.42;
const central = 0.1;
/** Small kana are smaller than this, upright ones of their shape larger. */
const smallKana = 0.75;

/** Kana that are also written small; a small u is rare, and what a small tsu looks like. */
const smallForms = new Map(
  'つっ やゃ ゆゅ よょ ツッ ヤャ ユュ ヨョ あぁ いぃ うっ えぇ おぉ アァ イィ ウゥ エェ オォ'
    .split(' ')
    .map((pair) => [pair[0]!, pair[1]!]),
);
/** Signs that look like those of upright columns. */
const stops: Readonly<Record<string, string>> = { '°': '。', º: '。', '˚': '。', '!': '！', '?': '？' };
const commas = /[’‘'′`´,，､]/u;

/** Whether a reading is one of Chinese or Japanese long enough to tell where its characters stand. */
export function isColumn({ text, positions }: Reading): boolean {
  const characters = Array.from(text);
  return (
    characters.length >= leastCharacters &&
    characters.length === positions.length &&
    (text.match(cjk)?.length ?? 0) >= mostlyCjk * characters.length
  );
}

/** Signs that look alike, as they are in a column; the page tells whether that is Japanese. */
export function columnSigns(text: string, japanese: boolean): string {
  return Array.from(text, (sign) => (commas.test(sign) ? comma(japanese) : (stops[sign] ?? sign))).join('');
}

export function hasKana(text: string): boolean {
  return kana.test(text);
}

const comma = (japanese: boolean) => (japanese ? '、' : '，');

/** A kana as small as its ink. */
export function kanaOfSize(sign: string, { width, height }: Pick<Region, 'width' | 'height'>, em: number): string {
  return Math.max(width, height) < smallKana * em ? (smallForms.get(sign) ?? sign) : sign;
}

/** Distance from character to character, in pixels. */
export function pitchOf({ positions }: Reading, { height }: Region): number {
  const steps = positions.slice(1).map((position, i) => position - positions[i]!);
  return height * (steps.sort((a, b) => a - b)[steps.length >> 1] ?? 0);
}

/**
 * The ink of a column between or after its characters that no character was read for: commas, stops and small kana fill less of their place than
 * others, and the recogniser sees columns on their side.
 * @param column where it stands, its text running down
 * @param ink of the column and what follows it
 */
export function lostSigns(reading: Reading, column: Region, ink: readonly Sign[], japanese: boolean): LostSign[] {
  const pitch = pitchOf(reading, column);
  if (pitch <= 0) return [];
  const em = Math.min(pitch, column.width);
  const places = reading.positions.map((position) => (position * column.height) / pitch);
  const found: { before: number; signs: Sign[]; from: number }[] = [];
  for (const sign of [...ink].sort((a, b) => a.y - b.y)) {
    const place = (sign.y + sign.height / 2 - column.y) / pitch;
    const next = places.findIndex((other) => other > place);
    const before = next < 0 ? places.length : next;
    if (!isBetween(place, places[before - 1], places[before])) continue;
    const last = found.at(-1);
    if (last?.before === before && (sign.y + sign.height - last.from) / pitch < reach) last.signs.push(sign);
    else found.push({ before, signs: [sign], from: sign.y });
  }
  return found.flatMap(({ before, signs }) => {
    const box = around(signs);
    const text = smallSign(signs, box, column, em, japanese);
    // Beyond the column may stand something else.
    if (!text && box.y + box.height > column.y + column.height + em / 4) return [];
    const place = Math.min(1, (box.y + box.height / 2 - column.y) / column.height);
    return [{ before, box, place, ...(text && { text }) }];
  });
}

function isBetween(place: number, last: number | undefined, next: number | undefined): boolean {
  if (last === undefined) return next !== undefined && next - place > away;
  if (next === undefined) return place - last > away;
  return next - last > room && place - last > away && next - place > away;
}

function smallSign(
  signs: readonly Sign[],
  box: Region,
  column: Region,
  em: number,
  japanese: boolean,
): string | undefined {
  if (signs.length > 1 || Math.max(box.width, box.height) > small * em) return undefined;
  if (signs[0]!.hollow) return '。';
  const across = (box.x + box.width / 2 - column.x) / column.width;
  return Math.abs(across - 0.5) < central ? '・' : comma(japanese);
}

/** A reading with these signs. */
export function withSigns(reading: Reading, signs: readonly (LostSign & { readonly text: string })[]): Reading {
  const { joint: _, probabilities: __, ...rest } = reading;
  const characters = Array.from(reading.text);
  const parts = [...characters, ''].map((character, i) => {
    const own = signs.filter(({ before }) => before === i);
    return {
      text: own.map(({ text }) => text).join('') + character,
      positions: [...own.map(({ place }) => place), ...reading.positions.slice(i, i + 1)],
    };
  });
  return {
    ...rest,
    text: parts.map(({ text }) => text).join(''),
    positions: parts.flatMap(({ positions }) => positions),
  };
}

function around(signs: readonly Region[]): Region {
  const [x, y] = [Math.min(...signs.map((sign) => sign.x)), Math.min(...signs.map((sign) => sign.y))];
  return {
    ...{ x, y },
    width: Math.max(...signs.map((sign) => sign.x + sign.width)) - x,
    height: Math.max(...signs.map((sign) => sign.y + sign.height)) - y,
  };
}
