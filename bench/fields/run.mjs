// `node bench/fields/run.mjs LABELS.jsonl [--wrong]`: how well are the fields of drawn documents found, by kind, and how many values are
// made up? LABELS come from `python -m training.synth.kie --lines`: what a recogniser would read, so that thousands take seconds.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { comparable, leaves } from '../floor/score.mjs';

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { wrong: { type: 'boolean' } } });
const root = new URL('../../', import.meta.url).pathname;
const module = async (path) =>
  (await runnerImport(`${root}${path}`, { root, configFile: false, logLevel: 'error' })).module;
const { extract } = await module('src/extract/extract.ts');
const { schemaOf } = await module('src/extract/schema/schema-of.ts');

/** A page as the engine gives it, from drawn lines. */
function pageOf({ width, height, lines }) {
  return {
    image: 0,
    index: 0,
    width,
    height,
    rotation: 0,
    text: '',
    lines: lines.map(({ text, box: [l, t, r, b], confidence }) => ({
      text,
      confidence,
      angle: 0,
      quad: [
        [l, t],
        [r, t],
        [r, b],
        [l, b],
      ],
    })),
  };
}

const isTold = (value) => comparable(value) !== '';
const groups = new Map();
for (const text of positionals.flatMap((file) => readFileSync(file, 'utf8').split('\n')).filter(Boolean)) {
  const label = JSON.parse(text);
  const { schema, values } = label.expected;
  const answer = new Map(leaves(extract(label.pages ?? [pageOf(label)], schemaOf(schema, 'schema')).values));
  const wanted = new Map(leaves(values));
  const sum = groups.get(label.source) ?? { pages: 0, clean: 0, wanted: 0, told: 0, right: 0, invented: 0 };
  const wrong = [];
  for (const path of new Set([...wanted.keys(), ...answer.keys()])) {
    const forms = [wanted.get(path)].flat().map(comparable);
    const got = comparable(answer.get(path));
    if (forms.some((form) => form !== '')) sum.wanted++;
    if (isTold(answer.get(path))) {
      sum.told++;
      if (forms.includes(got)) sum.right++;
      else if (forms.every((form) => form === '')) sum.invented++;
    }
    if (!forms.includes(got))
      wrong.push(`  ${path}: ${JSON.stringify(answer.get(path))}, not ${JSON.stringify(wanted.get(path))}`);
  }
  sum.pages++;
  if (wrong.length === 0) sum.clean++;
  else if (options.wrong) console.log([label.id, ...wrong].join('\n'));
  groups.set(label.source, sum);
}
const total = { pages: 0, clean: 0, wanted: 0, told: 0, right: 0, invented: 0 };
for (const sum of groups.values()) for (const key of Object.keys(total)) total[key] += sum[key];
for (const [name, { pages, clean, wanted, told, right, invented }] of [...groups, ['all', total]]) {
  const f1 = wanted + told === 0 ? 100 : (200 * right) / (wanted + told);
  console.log(
    `${name.padEnd(24)} F1 ${f1.toFixed(1).padStart(5)}, invented ${invented}, wholly right ${clean} of ${pages}`,
  );
}
process.exit(0);
