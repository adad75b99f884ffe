import { expect, test } from 'vitest';
import { createSlabs } from '../../../../runtime/slabs.ts';
import type { Point } from '../../../../types/quad.ts';
import type { Raster } from '../../../../types/raster.ts';
import type { Draft } from '../../draft.ts';
import type { RunStep } from '../../steps.ts';
import { detect } from './detect.ts';

const raster: Raster = { width: 960, height: 960, data: new Uint8Array(960 * 960 * 3), toSource: [1, 0, 0, 1, 0, 0] };

/** A page of ten lines that sag by so many pixels until the page is flattened. */
async function detected(sag: number) {
  const steps: string[] = [];
  const line = (y: number) => ({
    thickness: 20,
    points: Array.from({ length: 8 }, (_, i): Point => [100 + 100 * i, y + sag * Math.sin((Math.PI * i) / 7)]),
  });
  const run = (async (step: string, input: { raster: Raster }) => {
    steps.push(step);
    if (step === 'flatten') return { ...input.raster, data: new Uint8Array(input.raster.data.length) };
    return { boxes: [], spines: Array.from({ length: 10 }, (_, i) => line(60 + 80 * i)) };
  }) as unknown as RunStep;
  const source = { raster, wants: { features: new Set() }, enableRotate: false } as unknown as Draft;
  const found = (await detect.run(source, { run, slabs: createSlabs(0), atEnd: () => {} })) as Partial<Draft>;
  return { found, looks: steps.filter((step) => step !== 'detectTile') };
}

test('a page that curls is flattened and looked at again', async () => {
  const { found, looks } = await detected(40);
  expect(looks).toEqual(['findBoxes', 'flatten', 'findBoxes']);
  expect(found.bend).toBeDefined();
  expect(found.raster!.data === raster.data).toBe(false);
});

test('a page that lies flat is looked at once', async () => {
  const { found, looks } = await detected(1);
  expect(looks).toEqual(['findBoxes']);
  expect(found).toEqual({ boxes: [], bend: undefined });
});
