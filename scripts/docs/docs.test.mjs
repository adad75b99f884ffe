import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { openApiDocument } from '../../src/server/reference/document.ts';
import { root } from '../lib/prepare.mjs';
import { chart } from './chart.mjs';
import { render } from './markdown.mjs';
import { page } from './page.mjs';
import { readPages } from './pages.mjs';

const { pages, list } = readPages(root, openApiDocument());
const whole = new Map(pages.map((each) => [each.address, page(each, list)]));
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

it.each([...whole.keys()])('%s leads nowhere that is not there', (address) => {
  const text = whole.get(address);
  const leads = all(text, /(?:href|src)="([^"]*)"/g).filter(
    (each) => !/^https?:|^\/(docs\/site\/|openapi\.json$|icon\.svg$|$)/.test(each),
  );
  const stands = (lead) => {
    if (lead.startsWith('/samples/')) return existsSync(join(root, 'web', 'public', lead));
    const [path, anchor] = lead.split('#');
    const target = whole.get(path || address);
    if (target) return anchor === undefined || target.includes(`id="${anchor}"`);
    return /\.\w+$/.test(path) && existsSync(join(root, path.slice(1)));
  };
  expect(leads.filter((lead) => !stands(lead))).toEqual([]);
});

it.each([...whole.keys()])('%s has nothing that the policy of pages lets not in', (address) => {
  const text = whole.get(address);
  expect(text).not.toMatch(/<[^>]+\s(style|onclick)=|<style|<script(?! type="module" src="\/docs\/site\/)/);
  expect(all(text, /<(?:img|script|link)[^>]+(?:src|href)="(https?:[^"]*)"/g)).toEqual([]);
});

test('every route stands in the reference, with its examples', () => {
  const text = whole.get('/docs/reference/');
  for (const [path, methods] of Object.entries(openApiDocument().paths)) {
    for (const { operationId } of Object.values(methods)) expect(text, path).toContain(`id="${operationId}"`);
  }
});

test('the reference of the library has what the library exports, and no more', () => {
  const exported = readFileSync(join(root, 'src', 'index.ts'), 'utf8').matchAll(/^export (?:type )?\{ ([^}]*) \}/gm);
  const names = [...exported].flatMap(([, list]) => list.split(', ').map((name) => name.replace('type ', '')));
  const described = all(readFileSync(join(root, 'docs', 'library-reference.md'), 'utf8'), /^### (\w+)/gm);
  expect(described.toSorted(), 'run npm run docs:library').toEqual(names.toSorted());
  expect(names.length).toBeLessThanOrEqual(10);
});

test('a link to what is no page is a text', () => {
  const { html } = render('[code](../src/index.ts) and [tables](tasks/tables.md#limits)', 'docs/x.md', root);
  expect(html).toBe('<p><span class="elsewhere">code</span> and <a href="/docs/tasks/tables/#limits">tables</a></p>\n');
});

test('a chart takes its figures from the table, and names what it can not find', () => {
  const table = [
    ['source', 'ours', 'theirs'],
    ['one', '80 / 90', '40 / 45'],
    ['none', '', ''],
  ];
  const drawn = chart('How good; ours, theirs; 2', table);
  expect(all(drawn, /<text x="[^"]*" y="[^"]*">([\d.]+)</g)).toEqual(['90', '45']);
  expect(() => chart('How good; hers', table)).toThrow('hers');
});
