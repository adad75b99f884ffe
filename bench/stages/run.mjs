// Where the time of a page goes, on one thread without a server: kernels of the models, and everything around them.
//   node bench/stages/run.mjs [FILE|DIR …] [--rounds 3]
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare, root } from '../../scripts/lib/prepare.mjs';
import { pagesFrom } from '../lib/pages.mjs';
import { median, table } from '../lib/table.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' } },
});

prepare();
const built = (path) => import(join(root, 'dist', path));
const { openSession } = await built('runtime/session.js');
const { createSlabs } = await built('runtime/slabs.js');
const { decodePage } = await built('image/decode.js');
const { rotate } = await built('image/rotate.js');
const { textBoxes } = await built('vision/detect/boxes.js');
const { detectTile } = await built('vision/detect/tile.js');
const { recognise } = await built('vision/recognise/recogniser.js');
const { readPage } = await built('engines/local/read-page.js');
const model = (name) => join(root, 'models', name);

/** Milliseconds by name; a page fills it anew. */
const spent = new Map();
async function timed(name, work) {
  const began = performance.now();
  const value = await work();
  spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
  return value;
}

async function openTimed(name, file) {
  const session = await openSession(model(file));
  return { run: (input) => timed(`${name} kernel`, () => session.run(input)) };
}

const detector = await openTimed('detect', 'detect.onnx');
const recogniser = {
  session: await openTimed('recognise', 'recognise.onnx'),
  characters: readFileSync(model('recognise.characters.txt'), 'utf8').split('\n'),
};
const steps = {
  rotate: ({ raster, degrees }) => rotate(raster, degrees, (bytes) => new Uint8Array(bytes)),
  detectTile: ({ raster, tile, map, mapWidth }) => detectTile(detector, raster, tile, map, mapWidth),
  findBoxes: ({ map, width, height }) => textBoxes(map, width, height),
  recognise: ({ raster, quads }) => recognise(recogniser, raster, quads),
};

/** Runs one step after the other, so that their times don't overlap. */
function inTurn() {
  let last = Promise.resolve();
  return (name, input) => {
    const step = last.then(() => timed(name, () => steps[name](input)));
    last = step.catch(() => undefined);
    return step;
  };
}

async function onePage(path) {
  spent.clear();
  const bytes = readFileSync(path);
  const slabs = createSlabs(2 ** 28);
  const began = performance.now();
  const { raster } = await timed('decode', () =>
    decodePage(bytes, 0, { field: 'image', maxPixels: 2 ** 28, allocate: (size) => new Uint8Array(size) }),
  );
  await readPage(raster, { enableRotate: false, words: false, tables: false, scripts: false }, inTurn(), slabs);
  const whole = performance.now() - began;
  const of = (name) => spent.get(name) ?? 0;
  const kernels = of('detect kernel') + of('recognise kernel');
  const around = { tiles: of('detectTile') - of('detect kernel'), crops: of('recognise') - of('recognise kernel') };
  const parts = [
    of('decode'),
    of('detect kernel'),
    around.tiles,
    of('findBoxes'),
    of('recognise kernel'),
    around.crops,
  ];
  return { whole, share: kernels / whole, parts: [...parts, whole - parts.reduce((a, b) => a + b, 0)] };
}

const heads = 'page ms kernels decode|detect kernel|tiles|boxes|recognise kernel|crops, text|order, rest'.split('|');
const rows = [[...heads.shift().split(' '), ...heads]];
for (const path of await pagesFrom(positionals)) {
  const rounds = [];
  // The first round warms up and is not counted.
  for (let i = 0; i <= Number(options.rounds); i++) rounds.push(await onePage(path));
  const counted = rounds.slice(1);
  const middle = (pick) => median(counted.map(pick));
  const percent = (value) => `${(100 * value).toFixed(1)} %`;
  rows.push([
    basename(path),
    middle(({ whole }) => whole).toFixed(0),
    percent(middle(({ share }) => share)),
    ...counted[0].parts.map((_, i) => percent(middle(({ parts, whole }) => parts[i] / whole))),
  ]);
}
console.log(table(rows));
