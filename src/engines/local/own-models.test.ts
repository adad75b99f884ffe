import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shippedFolder } from '../../models/catalogue.ts';
import { checkDetector, checkRecogniser } from './own-models.ts';

it('weights of the same form are taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-own-'));
  const model = join(folder, 'mine.onnx');
  await copyFile(join(shippedFolder, 'recognise-scripts.onnx'), model);
  await copyFile(join(shippedFolder, 'recognise-scripts.characters.txt'), join(folder, 'mine.txt'));
  expect(await checkRecogniser(model)).toEqual({ model, characters: join(folder, 'mine.txt') });
  const detector = join(shippedFolder, 'detect.onnx');
  expect(await checkDetector(detector)).toBe(detector);
}, 30_000);

it('others are refused, and why', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inkstone-own-'));
  const model = join(folder, 'mine.onnx');
  await copyFile(join(shippedFolder, 'writing.onnx'), model);
  await writeFile(join(folder, 'mine.txt'), 'a\nb\n');
  await expect(checkDetector(model)).rejects.toThrow(/INKSTONE_DETECT_MODEL: .* does not take a picture of 64 × 64/);
  await expect(checkRecogniser(model)).rejects.toThrow(/classes; .*mine\.txt has 2 characters/);
}, 30_000);
