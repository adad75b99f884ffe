import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './lib/prepare.mjs';

/** Licences that ask for no more than a notice. */
const free = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BSL-1.0',
  'PSF-2.0',
  'Zlib',
  'CC0-1.0',
]);
/** The only ones under the LGPL: libraries beside the product, which NOTICE names. */
const lesser = /^node_modules\/(@img\/sharp-(libvips-|win32-|wasm32)|libheif-js$)/;

/** Whether an SPDX expression without brackets within brackets is met: one side of OR, all sides of AND. */
function allowed(expression, path) {
  const any = expression.replace(/^\((.*)\)$/, '$1').split(' OR ');
  const ok = (id) => free.has(id) || (/^LGPL-3\.0(-or-later)?$/.test(id) && lesser.test(path));
  return any.some((all) => all.split(' AND ').every(ok));
}

test('what production installs has licences that allow it', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  expect(installed.length).toBeGreaterThan(100);
  const refused = installed.filter(([path, { license }]) => !license || !allowed(license, path));
  expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('no other licence passes, nor a library that NOTICE does not name', () => {
  expect(allowed('GPL-3.0-only', 'node_modules/a')).toBe(false);
  expect(allowed('LGPL-3.0', 'node_modules/a')).toBe(false);
  expect(allowed('MIT AND GPL-2.0', 'node_modules/a')).toBe(false);
  expect(allowed('(GPL-2.0 OR MIT)', 'node_modules/a')).toBe(true);
  const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
  for (const name of ['@img/sharp-libvips-', '@img/sharp-win32-', '@img/sharp-wasm32', 'libheif-js'])
    expect(notice).toContain(name);
});

test('the base image is named by its digest, the same in each stage', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8').match(/^(?:FROM|ARG) .*$/gm);
  const [image] = lines;
  expect(image).toMatch(/^ARG NODE_IMAGE=node:[\w.-]+@sha256:[0-9a-f]{64}$/);
  for (const line of lines.filter((each) => each.startsWith('FROM'))) expect(line).toMatch(/^FROM \$\{NODE_IMAGE\}/);
});
