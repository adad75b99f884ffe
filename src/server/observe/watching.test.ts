import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { asks, chat, chatPath, edge } from '../testing/fake.ts';

const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** Names of metrics in an expression of PromQL. */
const namesIn = (expression: string) => expression.match(/\b(?:inkstone|process|nodejs)_[a-z0-9_]+\b/g) ?? [];

/** Names as a scrape has them, of a server that answered. */
async function exported(): Promise<Set<string>> {
  const { app, deps } = await edge(asks(['x']));
  deps.metrics.watchRemotes(() => []);
  deps.metrics.wait(1);
  deps.metrics.stage('decode', 1);
  await app.request(chatPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(chat()),
  });
  const text = await (await app.request('/metrics')).text();
  return new Set([...text.matchAll(/^(?:# TYPE )?([a-z0-9_]+)/gm)].map(([, name]) => name!));
}

it('every metric of the rules and of the dashboard is exported', async () => {
  const rules = parse(await read('docs/alerts.yaml')) as { groups: { rules: { expr: string }[] }[] };
  const dashboard = JSON.parse(await read('deploy/grafana/inkstone.json')) as {
    panels: { targets: { expr: string }[] }[];
  };
  const expressions = [
    ...rules.groups.flatMap((group) => group.rules),
    ...dashboard.panels.flatMap(({ targets }) => targets),
  ].map(({ expr }) => expr);
  const named = [...new Set(expressions.flatMap(namesIn))];
  expect(named.length).toBeGreaterThan(12);
  const there = await exported();
  expect(named.filter((name) => !there.has(name))).toEqual([]);
});

it('tells each bound and how much of it is used, as it is now', async () => {
  const { app, deps } = await edge(asks(['x']), { INKSTONE_MAX_UPLOADS: '7' });
  let used = 3;
  deps.metrics.watchBound('things', 10, () => used);
  const scrape = async () => (await app.request('/metrics')).text();
  expect(await scrape()).toMatch(/inkstone_bound_limit\{bound="uploads"\} 7\n/);
  used = 4;
  expect(await scrape()).toMatch(/inkstone_bound_used\{bound="things"\} 4\n/);
  for (const bound of ['requests', 'body_bytes', 'uploads'])
    expect(await scrape()).toContain(`inkstone_bound_used{bound="${bound}"} 0\n`);
});
