import { describe, expect, it } from 'vitest';
import type { Box } from '../../types/box.ts';
import type { TextLine } from '../../types/text-line.ts';
import { takeMargins } from './margins.ts';
import type { Vote } from './votes.ts';

const em = 20;
const page: Box = { left: 0, top: 0, right: 800, bottom: 1000 };

function line(text: string, top: number, left = 100, right = 700): TextLine {
  const box = { left, right, top, bottom: top + em };
  const quad = [
    [left, top],
    [right, top],
    [right, top + em],
    [left, top + em],
  ] as TextLine['line']['quad'];
  return { line: { text, quad, confidence: 1, angle: 0 }, ...box, ink: box, along: true };
}

/** A text of so many lines in the middle of the page. */
const text = (rows: number) =>
  Array.from({ length: rows }, (_, i) => line(`Line ${i} of the text goes on`, 200 + 30 * i));
const header: Vote = { kind: 'header', score: 0.9, area: { left: 0, top: 0, right: 800, bottom: 60 } };
const footer: Vote = { kind: 'footer', score: 0.9, area: { left: 0, top: 940, right: 800, bottom: 1000 } };
const kinds = (items: readonly TextLine[], votes = [header, footer]) =>
  takeMargins(items, [], votes, page, em).margins.map((margin) => [margin.kind, margin.items[0]!.line.text]);

describe('what stands at an end of a page', () => {
  it('is a header or a footer on a page with a number', () => {
    const items = [line('The harbour', 20, 100, 250), ...text(20), line('12', 960, 390, 410)];
    expect(kinds(items)).toEqual([
      ['header', 'The harbour'],
      ['page_number', '12'],
    ]);
  });

  it('stays text without a number, whatever the network says: it may be the title', () => {
    expect(kinds([line('Barley soup for six', 20, 100, 350), ...text(20)])).toEqual([]);
    expect(kinds([...text(20), line('Leave the parcel with a neighbour', 960)])).toEqual([]);
  });

  it('stays text in a crop', () => {
    expect(kinds([line('To whom it may concern', 20), ...text(3), line('12', 960, 390, 410)])).toEqual([]);
  });

  it('stays text where it follows the text above it, or is larger or bolder than it', () => {
    const close = line('goes on to the end.', 200 + 30 * 25);
    expect(kinds([...text(25), close, line('12', 970, 390, 410)]).flat()).not.toContain(close.line.text);
    const large = { ...line('The great storm', 10), bottom: 45 };
    expect(kinds([large, ...text(20), line('12', 960, 390, 410)])).toEqual([['page_number', '12']]);
  });

  it('takes what stands beside it along, but not a text beside a sign that looks like a footer', () => {
    const wide: Vote = { ...header, area: { ...header.area, right: 500 } };
    const items = [line('The herald of the valley', 20, 100, 490), line('No. 118', 20, 600, 700), ...text(20)];
    expect(kinds([...items, line('12', 960, 390, 410)], [wide])).toHaveLength(3);
    const sign: Vote = { ...footer, area: { left: 650, top: 930, right: 800, bottom: 960 } };
    const ends = [line('Hence it is zero.', 935, 100, 300), line('□', 935, 680, 700), line('12', 975, 390, 410)];
    expect(kinds([...text(20), ...ends], [sign])).toEqual([['page_number', '12']]);
  });

  it('is not a number beside what it counts', () => {
    expect(kinds([...text(20), line('Total', 960, 100, 200), line('42', 960, 680, 700)], [])).toEqual([]);
  });

  it('stands within 13 % of the end of the page', () => {
    const seen = [{ ...header, area: { left: 0, top: 0, right: 800, bottom: 200 } }];
    const at = (top: number) =>
      kinds([line('The harbour', top, 100, 250), ...text(20), line('12', 960, 390, 410)], seen)[0]![0];
    expect([at(120), at(121)]).toEqual(['header', 'page_number']);
  });
});

describe('which end of a page', () => {
  it('is told by the number: a page without one keeps a foot that the network sees, a page with one has it', () => {
    const foot = line('The harbour and its boats', 960, 100, 350);
    expect(kinds([...text(20), foot])).toEqual([]);
    expect(kinds([...text(20), foot, line('17', 960, 680, 700)])).toEqual([
      ['footer', 'The harbour and its boats'],
      ['page_number', '17'],
    ]);
  });

  it('ends with white of 0.7 text heights, the last line of a page apart', () => {
    // The text ends at 790.
    const below = (top: number) =>
      kinds(
        [...text(20), line('17', top, 390, 410)].map((item) => ({
          ...item,
          top: item.top + 100,
          bottom: item.bottom + 100,
        })),
      );
    expect([below(804), below(805)]).toEqual([[], [['page_number', '17']]]);
  });

  it('takes what is no larger than the text by 1.35 along', () => {
    const beside = (high: number) => ({ ...line('No. 118', 20, 600, 700), top: 30 - high / 2, bottom: 30 + high / 2 });
    const wide: Vote = { ...header, area: { ...header.area, right: 500 } };
    const of = (high: number) =>
      kinds(
        [line('The herald of the valley', 20, 100, 490), beside(high), ...text(20), line('12', 960, 390, 410)],
        [wide],
      ).length;
    expect([of(27), of(28)]).toEqual([3, 1]);
  });
});
