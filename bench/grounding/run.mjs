// How many altered words and digits of a model's answer are flagged, and how many right ones: drawn pages, the real embedded engine.
//   node bench/grounding/run.mjs [--altered 1000] [--pages 12] [--seed 7]
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { prepare } from '../../scripts/lib/prepare.mjs';

const { values: options } = parseArgs({
  options: {
    altered: { type: 'string', default: '1000' },
    pages: { type: 'string', default: '12' },
    seed: { type: 'string', default: '7' },
  },
});

prepare();
const { openPageReader } = await import('../../dist/engines/local/open-page-reader.js');
const { groundWords } = await import('../../dist/engines/remote/grounding/ground.js');
const { tokensOf } = await import('../../dist/engines/remote/grounding/tokens.js');
const { readSettings } = await import('../../dist/settings/settings.js');

let state = Number(options.seed);
function random() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const below = (most) => Math.floor(random() * most);
const pick = (list) => list[below(list.length)];
const words =
  'amber answer bakery balance border bottle bridge cabinet castle chapter circle climate cottage country daylight decade dinner distance eastern engine evening factory figure forest garden granite harvest height island journal kitchen lantern letter library market meadow mirror morning mountain notebook orchard paper planet quarter railway reason river season shadow signal station summer theatre thunder ticket timber travel valley village water weather window winter'.split(
    ' ',
  );
const number = () =>
  pick([
    () => String(below(100)),
    () => String(1000 + below(9000)),
    () => `${1 + below(9)},${String(below(1000)).padStart(3, '0')}.${String(below(100)).padStart(2, '0')}`,
    () => `${2000 + below(30)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
  ])();

/** Lines of words and numbers, and their picture. */
async function drawPage() {
  const lines = Array.from({ length: 38 }, () =>
    Array.from({ length: 8 }, () => (random() < 0.4 ? number() : pick(words))).join(' '),
  );
  const rows = lines.map(
    (line, i) => `<text x="80" y="${100 + 42 * i}" font-family="sans-serif" font-size="24">${line}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="white"/>${rows.join('')}</svg>`;
  return { lines, bytes: await sharp(Buffer.from(svg)).png().toBuffer() };
}

/** Another word that a model might have written. */
function altered(word) {
  if (/\d/.test(word)) {
    const places = [...word].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
    const at = pick(places);
    return word.slice(0, at) + String((Number(word[at]) + 1 + below(9)) % 10) + word.slice(at + 1);
  }
  if (random() < 0.3) return pick(words.filter((each) => each !== word));
  const at = below(word.length);
  const letter = pick([...'abcdefghijklmnopqrstuvwxyz'].filter((each) => each !== word[at]));
  return word.slice(0, at) + letter + word.slice(at + 1);
}

const reader = await openPageReader(readSettings(process.env), {});
const pages = await Promise.all(Array.from({ length: Number(options.pages) }, drawPage));
const total = pages.reduce((sum, { lines }) => sum + lines.flatMap(tokensOf).length, 0);
const share = Number(options.altered) / total;
const counts = { altered: 0, flagged: 0, right: 0, wrongly: 0, instead: 0 };
try {
  for (const { lines, bytes } of pages) {
    const image = { bytes, field: 'page', enableRotate: false };
    const request = { images: [image], wants: { features: new Set() }, signal: new AbortController().signal };
    for await (const seen of reader.read(request)) {
      const changed = lines.map((line) =>
        line.split(' ').map((word) => (random() < share ? { word: altered(word), was: word } : { word, was: word })),
      );
      const said = groundWords(
        changed.map((line) => line.map(({ word }) => word).join(' ')),
        seen,
      );
      changed.forEach((line, i) => {
        let from = 0;
        for (const { word, was } of line) {
          const own = said[i].filter(({ start, end }) => start >= from && end <= from + word.length);
          from += word.length + 1;
          const flagged = own.some(({ grounded }) => !grounded);
          if (word === was) {
            counts.right++;
            counts.wrongly += flagged;
          } else {
            counts.altered++;
            counts.flagged += flagged;
            counts.instead += own.some(
              ({ instead }) => instead?.text.includes(was) || was.includes(instead?.text ?? '\n'),
            );
          }
        }
      });
    }
  }
} finally {
  await reader.close();
}
const percent = (part, all) => `${((100 * part) / all).toFixed(2)} %`;
console.log(
  `altered: ${counts.altered}, flagged ${counts.flagged} (${percent(counts.flagged, counts.altered)}), with what stands there ${counts.instead} (${percent(counts.instead, counts.altered)})`,
);
console.log(`right: ${counts.right}, flagged ${counts.wrongly} (${percent(counts.wrongly, counts.right)})`);
// What was promised; less is a failure.
const [leastFlagged, mostWrongly] = [0.98, 0.01];
if (counts.flagged < leastFlagged * counts.altered || counts.wrongly > mostWrongly * counts.right) process.exitCode = 1;
