import { describe, expect, test } from 'vitest';
import { extract } from '../extract.ts';
import { schemaOf } from '../schema/schema-of.ts';
import { line, pageOf } from '../testing/pages.ts';

/** What stands beside a label, if it is taken for the key. */
const beside = (label: string, key: string, confidence = 0.98) => {
  const page = { ...pageOf([]), lines: [line(label, 60, 100, 20, confidence), line('Zebra Q', 600, 100)] };
  return (extract([page], schemaOf({ [key]: '' }, 'schema')).values as Record<string, unknown>)[key];
};
const found = (...about: Parameters<typeof beside>) => beside(...about) === 'Zebra Q';

describe('a key of the caller’s own', () => {
  test('is found as it is, whatever its capitals and its spaces', () => {
    expect([
      found('Vessel berth:', 'Vessel berth'),
      found('VESSEL BERTH', 'vessel_berth'),
      found('Vesselberth', 'vessel berth'),
    ]).toEqual([...[true, true, true]]);
  });

  test('is found misread, by 0.22 of its letters, and by 0.34 where they were read unsurely', () => {
    // Of eleven letters two, and three.
    expect([found('Vesse1 bertn:', 'Vessel berth'), found('Vessex bexxh:', 'Vessel berth')]).toEqual([true, false]);
    expect([found('Vessex bexxh:', 'Vessel berth', 0.79), found('Vessex bexxh:', 'Vessel berth', 0.81)]).toEqual([
      true,
      false,
    ]);
  });

  test('is found behind a speck that was read as a letter, and with one at its end', () => {
    expect([found('iVessel berth:', 'Vessel berth'), found('Vessel berthl:', 'Vessel berth')]).toEqual([true, true]);
  });

  test('of two letters is found exactly or not at all', () => {
    expect([found('QV:', 'QV'), found('QW:', 'QV')]).toEqual([true, false]);
  });

  test('is no part of a longer word', () => {
    expect([found('berth:', 'berth'), found('subberth:', 'berth')]).toEqual([true, false]);
  });
});

test('a label whose rest holds figures is a line of its own', () => {
  const page = pageOf([
    ['Total 12.50', 60, 100],
    ['Zebra', 600, 100],
  ]);
  expect(extract([page], schemaOf({ total: '' }, 'schema')).values).toEqual({ total: '12.50' });
});
