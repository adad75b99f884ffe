import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openGraph } from '../../runtime/session.ts';
import { pageFeatures } from './features.ts';
import type { PageLines } from './page-line.ts';
import { runNetwork } from './run-network.ts';

type Numbers = readonly number[];

/** As `training/page/parity.py` writes it. */
interface KnownPage {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly [Numbers, string])[];
  readonly rulings: readonly Numbers[];
  readonly told: Readonly<Record<'lines' | 'classes' | 'pairs', Numbers>>;
  readonly said: Readonly<Record<'kinds' | 'spans' | 'relations', Numbers>>;
}

const file = new URL('./fixtures/pages.json', import.meta.url);
const known = JSON.parse(readFileSync(file, 'utf8')) as KnownPage[];

function pageOf({ width, height, lines, rulings }: KnownPage): PageLines {
  const isLevel = ([x1, y1, x2, y2]: Numbers) => x2! - x1! >= y2! - y1!;
  return {
    ...{ width, height },
    lines: lines.map(([[left, top, right, bottom], text]) => ({
      box: { left: left!, top: top!, right: right!, bottom: bottom! },
      text,
    })),
    rulings: {
      level: rulings
        .filter(isLevel)
        .map(([x1, y1, x2, y2, thickness]) => ({ from: x1!, to: x2!, at: (y1! + y2!) / 2, thickness: thickness! })),
      upright: rulings
        .filter((line) => !isLevel(line))
        .map(([x1, y1, x2, y2, thickness]) => ({ from: y1!, to: y2!, at: (x1! + x2!) / 2, thickness: thickness! })),
    },
  };
}

/** The largest difference, and where it is. */
function furthest(found: Float32Array, wanted: Numbers): [off: number, at: number] {
  expect(found.length).toBe(wanted.length);
  let most: [number, number] = [0, -1];
  for (const [i, value] of wanted.entries()) {
    const off = Math.abs(found[i]! - value);
    if (!(off <= most[0])) most = [off, i];
  }
  return most;
}

describe.each(known)('$name', (page) => {
  test('the network is told what it was trained with', () => {
    const { lines, classes, pairs } = pageFeatures(pageOf(page));
    expect([...classes].map(Number)).toEqual(page.told.classes);
    expect(furthest(lines, page.told.lines)[0]).toBeLessThan(2e-4);
    expect(furthest(pairs, page.told.pairs)[0]).toBeLessThan(2e-4);
  });

  test('it says what it said there', async () => {
    const network = await openGraph(fileURLToPath(new URL('../../../models/page.onnx', import.meta.url)));
    const said = await runNetwork(network, pageOf(page));
    await network.release();
    for (const of of ['kinds', 'spans', 'relations'] as const)
      expect(furthest(said[of], page.said[of])[0]).toBeLessThan(0.02);
  });
});
