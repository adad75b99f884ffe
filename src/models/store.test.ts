import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue, shippedFolder } from './catalogue.ts';
import { chooseModel, defaultFolder, locateModel } from './store.ts';

const catalogue = await readCatalogue();

describe('chooseModel', () => {
  it('takes the wanted precision', () => {
    expect(chooseModel(catalogue, 'recognise', 'int8').output).toBe('index');
    expect(chooseModel(catalogue, 'recognise', 'fp32').output).toBe('probabilities');
  });

  it('takes the shipped model where the wanted precision does not exist', () => {
    const shipped = catalogue.filter(({ precision }) => precision === 'int8');
    expect(chooseModel(shipped, 'detect', 'fp32').precision).toBe('int8');
  });

  it('takes what is made for the profile, and what ships where nothing is', () => {
    expect(chooseModel(catalogue, 'recognise', 'int8', 'fast').name).toBe('PP-OCRv6_rec_tiny');
    expect(chooseModel(catalogue, 'recognise', 'int8').name).toBe('PP-OCRv6_rec_small');
    expect(chooseModel(catalogue, 'table', 'int8', 'fast').name).toBe('SLANet-1M');
    expect(chooseModel(catalogue, 'detect', 'int8', 'accurate').precision).toBe('fp32');
  });

  it('refuses a role without a model', () => {
    expect(() => chooseModel([], 'detect', 'int8')).toThrow(expect.objectContaining({ code: 'model_not_found' }));
  });
});

describe('locateModel', () => {
  it('finds shipped models with the product', async () => {
    expect(await locateModel(chooseModel(catalogue, 'recognise', 'int8'), '/nowhere')).toEqual({
      model: join(shippedFolder, 'recognise.onnx'),
      characters: join(shippedFolder, 'recognise.characters.txt'),
    });
  });

  it('finds downloads in the given folder and says how to get a missing one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inkstone-store-'));
    const model = chooseModel(catalogue, 'detect', 'fp32');
    await expect(locateModel(model, folder)).rejects.toThrow(/inkstone models add fp32/);
    await writeFile(join(folder, model.file), '');
    expect(await locateModel(model, folder)).toEqual({ model: join(folder, model.file) });
  });
});

describe('defaultFolder', () => {
  it('follows XDG_DATA_HOME', () => {
    expect(defaultFolder({ XDG_DATA_HOME: '/data' })).toBe('/data/inkstone/models');
  });
});
