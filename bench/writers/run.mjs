// What a page costs its writer when many stand before it: pages of one kind, without any engine.
//   node bench/writers/run.mjs [--pages 10,100,400]
import { parseArgs } from 'node:util';
import { prepare } from '../../scripts/lib/prepare.mjs';
import { median, table } from '../lib/table.mjs';

const { values: options } = parseArgs({ options: { pages: { type: 'string', default: '10,100,400' } } });
const counts = options.pages.split(',').map(Number);
const rounds = 3;

prepare();
const { planOf } = await import('../../dist/tasks/plan.js');

const box = (top, height = 20) => [
  [50, top],
  [950, top],
  [950, top + height],
  [50, top + height],
];
const line = (text, top) => ({ text, quad: box(top), confidence: 0.9, angle: 0 });
const sentence = (page, i) => `Sentence ${i} of page ${page} says something of its own and ends here.`;
const grid = (page, top) => ({
  ...{ rows: 20, columns: 4, quad: box(top, 600), confidence: 0.9 },
  cells: Array.from({ length: 80 }, (_, i) => ({
    ...{ row: Math.floor(i / 4), column: i % 4, rowSpan: 1, columnSpan: 1, confidence: 0.9 },
    text: `${page}.${i}`,
    quad: [
      [50 + 225 * (i % 4), top + 30 * Math.floor(i / 4)],
      [275 + 225 * (i % 4), top + 30 * Math.floor(i / 4)],
      [275 + 225 * (i % 4), top + 30 + 30 * Math.floor(i / 4)],
      [50 + 225 * (i % 4), top + 30 + 30 * Math.floor(i / 4)],
    ],
  })),
});

const block = (content, top) => ({ ...content, quad: box(top), confidence: 0.9, lines: [] });

/** An article, a list that never ends, a table that never ends. */
const kinds = {
  article: (page) => [
    block({ kind: 'heading', level: 1, content: [{ text: `${page} Heading` }] }, 20),
    ...Array.from({ length: 8 }, (_, i) =>
      block({ kind: 'paragraph', content: [{ text: sentence(page, i).repeat(6) }] }, 60 + 100 * i),
    ),
    block({ kind: 'formula', formula: { latex: 'a ^ { 2 } + b', quad: box(900), confidence: 0.9 } }, 900),
  ],
  list: (page) =>
    Array.from({ length: 20 }, (_, i) =>
      block(
        { kind: 'list', ordered: false, items: [{ depth: 0, mark: '•', content: [{ text: sentence(page, i) }] }] },
        40 * i,
      ),
    ),
  table: (page) => [block({ kind: 'table', table: grid(page, 100) }, 100)],
};

function pageOf(kind, index) {
  const lines = Array.from({ length: 40 }, (_, i) => line(sentence(index, i), 20 * i));
  const text = lines.map((each) => each.text).join('\n');
  const page = { image: 0, index, width: 1000, height: 1000, rotation: 0, lines, text };
  return { ...page, blocks: kinds[kind](index), ...(kind === 'table' && { tables: [grid(index, 100)], lines: [] }) };
}

/** Milliseconds of the processor a page: others may be using it too. */
async function cost(question, pages) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const { writer } = planOf({ images: [], words: false, ...question });
    const start = process.cpuUsage();
    for (const page of pages) writer.push(page);
    await writer.end({ searchablePdf: async () => new Uint8Array() });
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000 / pages.length);
  }
  return median(times);
}

const forms = ['latex', 'markdown', 'text', 'html', 'json'].map((output_format) => ({
  name: output_format,
  question: { task: 'document_parsing', taskConfig: { output_format } },
}));
const tasks = ['text_recognition', 'advanced_recognition', 'table_parsing'].map((task) => ({
  name: task,
  question: { task },
}));
const rows = [['milliseconds a page', ...counts.map((count) => `${count} pages`), 'last : first']];
for (const kind of Object.keys(kinds)) {
  for (const { name, question } of [...forms, ...tasks]) {
    if ((name === 'table_parsing') !== (kind === 'table') && !question.taskConfig) continue;
    await cost(question, [pageOf(kind, 0), pageOf(kind, 1)]);
    const costs = [];
    for (const count of counts) {
      costs.push(
        await cost(
          question,
          Array.from({ length: count }, (_, i) => pageOf(kind, i)),
        ),
      );
    }
    rows.push([`${kind}, ${name}`, ...costs.map((ms) => ms.toFixed(3)), (costs.at(-1) / costs[0]).toFixed(2)]);
  }
}
console.log(table(rows));
