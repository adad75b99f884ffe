import { deflateSync } from 'node:zlib';
import { pictures } from './formats.mjs';

const chat = '/v1/chat/completions';
const generation = '/api/v1/services/aigc/multimodal-generation/generation';
const paths = [chat, generation, '/v1/responses', '/v1/messages', '/v1/batches', '/apps/anthropic/v1/messages'];

/** Values that stand where others are expected. */
const odd = [
  ...[
    null,
    true,
    '',
    ' ',
    0,
    -1,
    1e308,
    2 ** 53,
    '9'.repeat(400),
    '1,'.repeat(300),
    '\u0000',
    '\ud800',
    '../../etc/passwd',
  ],
  ...[
    [],
    {},
    [[[]]],
    { __proto__: null },
    [null],
    'a'.repeat(5000),
    'data:image/png;base64,',
    'file:///etc/passwd',
    'http://[::1]/',
  ],
];
const words = [
  'read',
  'the',
  'table',
  'as',
  'JSON',
  '{',
  '}',
  '"',
  '提取',
  'الرقم',
  'name:',
  '\n',
  '```',
  'between',
  '(',
  '|',
  '<html>',
  '1-9',
  '€',
];
const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null', 'tuple', ['string', 'null']];

const json = { 'content-type': 'application/json' };
const prompt = ({ below, pick }) => Array.from({ length: below(60) }, () => pick(words)).join(pick([' ', '', '  ']));

function schema(random, depth = 0) {
  const { below, pick } = random;
  const made = { type: pick(types) };
  if (depth > 4) return pick([made, { $ref: '#' }, { $ref: '#/$defs/a' }]);
  if (below(2))
    made.properties = Object.fromEntries(
      Array.from({ length: below(5) }, () => [pick(words), schema(random, depth + 1)]),
    );
  if (below(3) === 0) made.items = schema(random, depth + 1);
  if (below(4) === 0)
    made[pick(['anyOf', 'allOf', 'oneOf', 'enum', 'required', 'prefixItems'])] = [schema(random, depth + 1), pick(odd)];
  if (below(4) === 0) made.pattern = pick(['(a+)+$', '[', '^\\d{1,9}$', '(x*)*y']);
  return made;
}

/** A body that is sound but for its image. */
function sound(random, image) {
  const { pick } = random;
  const text = prompt(random);
  const messages = [
    {
      role: 'user',
      content: [
        { type: 'image_url', image_url: { url: image } },
        { type: 'text', text },
      ],
    },
  ];
  const path = pick([chat, generation]);
  const body =
    path === chat
      ? { model: 'qwen-vl-ocr', messages, stream: pick([true, false]) }
      : {
          model: 'qwen-vl-ocr',
          input: { messages: [{ role: 'user', content: [{ image }, { text }] }] },
          parameters: {},
        };
  return { path, body };
}

/** Replaces, doubles or removes values anywhere in a body; one list becomes long at most, for those within would make it too long to write. */
function damage(value, random, long = { left: 1 }) {
  const { below, pick } = random;
  if (below(12) === 0) return pick(odd);
  if (Array.isArray(value)) {
    const list = value.map((each) => damage(each, random, long));
    return below(10) === 0 && long.left-- > 0 ? Array.from({ length: below(3000) }, () => list[0] ?? 0) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => below(15) > 0);
  return Object.fromEntries(
    entries.map(([key, each]) => [below(15) === 0 ? pick(words) : key, damage(each, random, long)]),
  );
}

const post = (path, body) => ({
  method: 'POST',
  path,
  headers: json,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const crcs = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) => (bytes.reduce((c, byte) => crcs[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** A PNG whose checksums fit whatever its header says. */
function png({ below, pick }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pick([1, 16, 40, 65_535, 2 ** 31 - 1, below(300)]), 0);
  head.writeUInt32BE(pick([1, 16, 40, 20_000, below(300)]), 4);
  head.set([pick([1, 2, 8, 16, 3]), pick([0, 2, 3, 4, 6, 7]), pick([0, 1]), 0, pick([0, 1, 9])], 8);
  const data = deflateSync(Buffer.alloc(below(20_000), below(256)));
  const cut = below(3) === 0 ? data.subarray(0, below(data.length)) : data;
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', cut),
    chunk(pick(['IEND', 'tEXt']), Buffer.alloc(0)),
  ]);
}

function pdf({ below, pick }) {
  // A page of 14,400 points is read at the largest size there is, in seconds: now and then is enough.
  const size = pick([10, 200, 612, 1e9, -5, 'x', below(8) === 0 ? 14_400 : 300]);
  const page = pick(['3 0 R', '2 0 R', '9 0 R']);
  const content = pick(['BT /F 9 Tf (a) Tj ET', 'q '.repeat(500), '/X Do', '0 0 9 9 re f '.repeat(200)]);
  const length = pick([content.length, 0, 1e9]);
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${page}]/Count ${pick([1, 1e9, -1])}>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${size} ${size}]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n` +
      `4 0 obj<</Length ${length}>>stream\n${content}\nendstream endobj\n` +
      `5 0 obj<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>>stream\n/X Do\nendstream endobj\n` +
      `trailer<</Root 1 0 R/Size ${below(9)}>>\n${pick(['%%EOF', 'startxref\n9\n%%EOF', ''])}`,
  );
}

/** A few bytes are others. */
function flip(bytes, { below }) {
  const out = Buffer.from(bytes);
  for (let i = below(8); i > 0 && out.length > 0; i--) out[below(out.length)] = below(256);
  return out;
}

const dataUrl = (type, bytes) => `data:${type};base64,${bytes.toString('base64')}`;

/** A sound request for a picture of a format whose structure is damaged. */
function pictured(make, random) {
  const { type, bytes } = make(random);
  const { path, body } = sound(random, dataUrl(type, bytes));
  return post(path, body);
}

function multipart({ below, pick }) {
  const mark = pick(['X', 'X'.repeat(70), '']);
  const part = () => {
    const name = pick(['file', 'purpose', 'policy', 'key', '', '"', 'x'.repeat(300)]);
    const filename = pick(['', '; filename="a.png"', '; filename="../../a"', "; filename*=UTF-8''%ff"]);
    return `--${mark}\r\nContent-Disposition: form-data; name="${name}"${filename}\r\n\r\n${'y'.repeat(below(400))}\r\n`;
  };
  const body = Array.from({ length: below(12) }, part).join('') + pick([`--${mark}--\r\n`, '', '--']);
  const headers = { 'content-type': `multipart/form-data; boundary=${mark}` };
  return { method: 'POST', path: pick(['/v1/files', '/api/v1/files', '/api/v1/uploads/objects']), headers, body };
}

/** The kinds of input; each makes a request of a random source. */
export const kinds = {
  json: (random) => post(random.pick(paths), damage(sound(random, dataUrl('image/png', png(random))).body, random)),
  text: (random) =>
    post(
      random.pick(paths),
      '{"messages":'.repeat(random.below(200)) + '['.repeat(random.below(3000)) + random.pick(['', '0', '"', '}']),
    ),
  prompts: (random) => post(chat, { model: 'qwen-vl-ocr', messages: [{ role: 'user', content: prompt(random) }] }),
  schemas(random) {
    const { path, body } = sound(random, dataUrl('image/png', png(random)));
    const wanted = { type: 'json_schema', json_schema: { name: 'a', schema: schema(random) } };
    return post(
      path,
      path === chat ? { ...body, response_format: wanted } : { ...body, parameters: { response_format: wanted } },
    );
  },
  multipart,
  images(random) {
    const { path, body } = sound(random, dataUrl(random.pick(['image/png', 'image/jpeg']), flip(png(random), random)));
    return post(path, body);
  },
  pdfs(random) {
    const { path, body } = sound(random, dataUrl('application/pdf', flip(pdf(random), random)));
    return post(path, body);
  },
  ...Object.fromEntries(Object.entries(pictures).map(([name, make]) => [name, (random) => pictured(make, random)])),
};
