import { height } from '../../geometry/box.ts';
import type { Line } from '../../types/line.ts';
import type { Quad } from '../../types/quad.ts';
import type { TextLine } from '../../types/text-line.ts';
import { type Frame, frameOf, linesInFrame } from '../frame.ts';

/** What stands before a line and was not read with it. */
export interface DetachedInk {
  /** How it reads alone; undefined for a dot, which needs no reading. */
  readonly read: string | undefined;
  /** Whether it looks like a bullet. */
  readonly round: boolean;
  readonly quad: Quad;
}

/** A number of a list, as the recogniser reads it alone. */
const number = /^(?:[(（]?\d{1,2}[.)）、]|[①-⑳]|[(（]?[a-h][.)）])$/u;
/** A bullet, or a hollow one read as a letter. */
const bullet = /^[•·●○◦▪■□◆◇▶►▲△▸*oO0。]$/u;
/** What a dot at the start of a line may have been read as. */
const dotted = /^(?:[\p{P}\p{S}]|[oO0]\s)/u;
const hollow = /^[oO0]\s+(?=\S)/u;
/** How far bullets of one list stand off each other's left edge, and before their lines, in heights of the line. */
const flush = 0.4;
const reach = 2.4;

/**
 * Lines with the marks that stand before them as part of their text. Numbers have to read as such; a bullet counts where another
 * one stands above or below it.
 * @param leads one entry a line
 */
export function withDetachedMarkers(lines: readonly Line[], leads: readonly (DetachedInk | undefined)[]): Line[] {
  const frame = frameOf(lines);
  if (frame.mirrored) return [...lines];
  const items = linesInFrame(lines, frame);
  const alone = new Map<TextLine, TextLine>();
  const plain = items.map((item, i): Marker | undefined => {
    const before = items.find((other) => bullet.test(other.line.text.trim()) && standsBefore(other, item));
    if (before) alone.set(item, before);
    return leads[i] && !wasRead(leads[i], item, frame)
      ? markerOf(leads[i], item, frame)
      : before && { text: '•', left: before.left };
  });
  const beside = (left: number, em: number) =>
    plain.some((other) => other?.text && Math.abs(other.left - left) < flush * em);
  // What can't be read is a bullet among bullets.
  const marks = plain.map((mark, i) =>
    mark?.text === '' ? (beside(mark.left, height(items[i]!)) ? { ...mark, text: '•' } : undefined) : mark,
  );
  const isOne = (mark: Marker, em: number) =>
    marks.some((other) => other && other !== mark && Math.abs(other.left - mark.left) < flush * em);
  const taken = new Set<Line>();
  const marked = items.map((item, i): Line => {
    const { line } = item;
    const mark = marks[i];
    if (mark && (mark.text !== '•' || isOne(mark, height(item)))) {
      const own = alone.get(item);
      if (own) taken.add(own.line);
      return withLead(item, mark);
    }
    const listed = marks.some(
      (other) => other?.text === '•' && Math.abs(other.left - item.left) < flush * height(item),
    );
    return listed && hollow.test(line.text) ? { ...line, text: line.text.replace(hollow, '• ') } : line;
  });
  return marked.filter((_, i) => !taken.has(lines[i]!));
}

/** Whether a dot in the line's own box is the first character that was read. */
function wasRead(lead: DetachedInk, item: TextLine, frame: Frame): boolean {
  const [placed] = linesInFrame([{ ...item.line, body: lead.quad }], frame);
  return placed!.left > item.left - 0.05 * height(item) && dotted.test(item.line.text);
}

interface Marker {
  readonly text: string;
  readonly left: number;
}

function markerOf({ read = '', round, quad }: DetachedInk, { line }: TextLine, frame: Frame): Marker {
  const text = number.test(read) ? read : round ? '•' : '';
  const [placed] = linesInFrame([{ ...line, body: quad }], frame);
  return { text, left: placed!.left };
}

function standsBefore(mark: TextLine, item: TextLine): boolean {
  const em = height(item);
  const gap = item.left - mark.right;
  const middle = (mark.top + mark.bottom) / 2;
  return mark !== item && gap > -0.1 * em && gap < reach * em && middle > item.top && middle < item.bottom;
}

/** The line with a mark before it. */
function withLead({ line, left, right }: TextLine, mark: Marker): Line {
  const prefix = `${mark.text} `;
  const by = left - mark.left;
  const reaching = ([a, b, c, d]: Quad): Quad => [beyond(a, b, by), b, c, beyond(d, c, by)];
  const share = by / (right - mark.left);
  return {
    ...line,
    text: prefix + line.text,
    quad: reaching(line.quad),
    ...(line.body && { body: reaching(line.body) }),
    ...(line.doubtful && { doubtful: line.doubtful.map((at) => at + prefix.length) }),
    ...(line.middles && { middles: middlesBehind(prefix, share, line.middles) }),
  };
}

/** The middles of a line's characters behind a mark and a space, which ends where the line's own ink began. */
function middlesBehind(prefix: string, share: number, middles: readonly number[]): number[] {
  const moved = middles.map((middle) => share + middle * (1 - share));
  const mark = Array.from(prefix.slice(0, -1), (_, i) => ((i + 0.5) / prefix.length) * share);
  return [...mark, 2 * share - moved[0]!, ...moved];
}

/** A line's start moved away from its end. */
function beyond([x, y]: Quad[number], end: Quad[number], by: number): Quad[number] {
  const length = Math.hypot(x - end[0], y - end[1]) || 1;
  return [x + ((x - end[0]) / length) * by, y + ((y - end[1]) / length) * by];
}
