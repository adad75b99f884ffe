// How long does it take to understand a prompt, whatever it is? Random and hostile prompts and schemas; no engine is needed.
//   node bench/prompts/run.mjs [--runs 10000]
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { table } from '../lib/table.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });
const runs = Number(options.runs);
/** Processor time that one may take, in milliseconds. */
const wanted = 5;

prepare();
const { planOf } = await import('../../dist/tasks/plan.js');

let state = 7;
/** Numbers from 0 to 1, the same every time (mulberry32). */
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const times = (most, make) => Array.from({ length: Math.floor(random() * most) }, make);

const words =
  'extract|return|the|text|all|invoice number|total|date|name|as|JSON|markdown|table|with|keys|and|or|not|do not|translate|if missing|use null|from|this|image|请|提取|图片中的|发票号码|、|，|以JSON格式返回|不要|翻译|Gib|den Text|als|Извлеки|текст|を|抽出して|텍스트|추출|استخرج|النص|?|:|\n|\n- |1. |2. |"|\'|`|(|)|[|]|{|}|{{x}}|$|\\frac{a}{b}|<b>|😀|İ|\u0000|𠮷'.split(
    '|',
  );
const pieces = [
  '{',
  '[',
  '{"a":',
  '{"a": [1, 2], ',
  '$a',
  '\\begin{',
  '<a ',
  '"',
  '“',
  "'a",
  'a',
  '发票',
  '、',
  'and ',
  'number of ',
  '1. a ',
  '- a: b\n',
  'class A(B):\n a: b\n',
  ' ',
  '\n',
  'والا',
  '한글을 ',
  '[x1, y1, ',
];
const bombs = ['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$'];

const prompts = {
  words: () => times(80, () => pick(words)).join(pick([' ', ''])),
  templates: () => `${pick(words)} ${JSON.stringify(value(0))} ${pick(words)}`,
  repeated: () => pick(pieces).repeat(1 + Math.floor(random() * 5000)),
};

function value(depth) {
  if (depth > 4 || random() < 0.4) return pick(['', 'xxx', null, 1.5, true, 'the total', [], {}]);
  if (random() < 0.3) return times(3, () => value(depth + 1));
  return Object.fromEntries(times(6, () => [pick(words), value(depth + 1)]));
}

function schema(depth) {
  const leaf = {
    type: pick(['string', 'number', 'boolean', ['string', 'null']]),
    pattern: pick(bombs),
    description: pick(words),
  };
  if (depth > 4 || random() < 0.4) return leaf;
  if (random() < 0.2) return { type: 'array', items: schema(depth + 1) };
  if (random() < 0.1) return { $ref: pick(['#', '#/$defs/a', 'https://example.com/x']) };
  return {
    type: 'object',
    properties: Object.fromEntries(times(8, () => [pick(words), schema(depth + 1)])),
    required: times(3, () => pick(words)),
  };
}

const model = { factor: 32, minPixels: 3072, maxPixels: 8_388_608 };
const question = (more) => ({ images: [], words: false, model, signal: new AbortController().signal, ...more });

/** Processor time of one plan in milliseconds; a refusal in the API's own words is an answer too. */
function cost(asked) {
  const before = process.cpuUsage();
  try {
    planOf(asked);
  } catch (error) {
    if (error?.name !== 'InkstoneError') throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const kinds = {
  ...prompts,
  schemas: () => ({ structure: { schema: schema(0), field: 'response_format' } }),
};
const rows = [];
let slow = 0;
for (const [kind, make] of Object.entries(kinds)) {
  const costs = [];
  const share = Math.ceil(runs / Object.keys(kinds).length);
  for (let i = 0; i < share; i++) {
    const made = make();
    const asked = question(typeof made === 'string' ? { prompt: made } : made);
    const first = cost(asked);
    // The collector and the compiler work in between: what is over the limit is asked again.
    costs.push(first <= wanted ? first : Math.min(first, ...Array.from({ length: 5 }, () => cost(asked))));
  }
  costs.sort((a, b) => a - b);
  slow += costs.filter((each) => each > wanted).length;
  const at = (share_) => costs[Math.floor((costs.length - 1) * share_)].toFixed(2);
  rows.push([kind, String(costs.length), at(0.5), at(0.99), at(1)]);
}
console.log(table([['kind', 'asked', 'median ms', '99 %', 'most'], ...rows]));
console.log(`${slow} over ${wanted} ms: ${slow === 0 ? 'PASS' : 'FAIL'}`);
process.exitCode = slow === 0 ? 0 : 1;
