/** Random schemas and prompts, ordinary and hostile, for the property test and the long run. */

export type Random = () => number;

const names = [
  'total',
  '总价',
  'invoice_number',
  'name',
  '日期',
  'seat',
  'items',
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '😀',
  'a.b',
  '票价',
  'Total Amount (RM)',
  'hasOwnProperty',
  '"',
  '\\',
  '{',
  'SELECT 1',
  '到达站',
  'x'.repeat(150),
  '电话',
  'İ',
  'ﬁ',
  '𠮷野家',
];
const hints = [
  '',
  'the total',
  '格式为YYYY-MM-DD',
  '(a+)+$',
  'x'.repeat(3000),
  '{{}}',
  '日期，比如2025-03-05',
  '\u202e',
  '（'.repeat(50),
];
const bombs = ['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(x+x+)+y', '[', '(?<', '\\'];

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** A value of any shape. */
export function randomSchema(random: Random, depth = 0): unknown {
  const roll = random();
  if (depth === 0 && roll < 0.03) return pick<unknown>(random, [null, 1, 'x', [], '{"a":', '{', true, '[[[[', '']);
  if (depth === 0 && roll < 0.05) return huge(random);
  if (depth === 0 && roll < 0.08) return recursive(random);
  if (roll < 0.3 || depth > 5) return leaf(random);
  if (roll < 0.4) return [randomSchema(random, depth + 1)];
  if (roll < 0.65) return jsonSchema(random, depth);
  return Object.fromEntries(members(random).map((name) => [name, randomSchema(random, depth + 1)]));
}

function members(random: Random): string[] {
  return Array.from({ length: Math.floor(random() * 6) }, () => pick(random, names));
}

function leaf(random: Random): unknown {
  return pick<unknown>(random, [
    '',
    'xxx',
    null,
    3,
    true,
    pick(random, hints),
    pick(random, hints),
    { type: 'string', description: pick(random, hints), pattern: pick(random, bombs) },
    {
      type: pick(random, ['number', 'integer', 'boolean', 'string']),
      format: pick(random, ['date', 'email', 'nonsense']),
    },
    { enum: ['A', '二等座', 3, null] },
    { type: ['string', 'null'], anyOf: [{ type: 'null' }, { type: 'string' }] },
    { type: 7, properties: 'x', items: null },
  ]);
}

function jsonSchema(random: Random, depth: number): unknown {
  if (random() < 0.3)
    return { type: 'array', items: randomSchema(random, depth + 1), description: pick(random, hints) };
  return {
    type: 'object',
    properties: Object.fromEntries(members(random).map((name) => [name, randomSchema(random, depth + 1)])),
    required: ['nothing'],
    additionalProperties: false,
  };
}

function recursive(random: Random): unknown {
  return pick<unknown>(random, [
    {
      $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } },
      type: 'object',
      properties: { x: { $ref: '#/$defs/a' } },
    },
    { type: 'object', properties: { self: { $ref: '#' } } },
    {
      $defs: { n: { type: 'object', properties: { l: { $ref: '#/$defs/n' }, r: { $ref: '#/$defs/n' } } } },
      type: 'object',
      properties: { t: { $ref: '#/$defs/n' } },
    },
    { type: 'object', properties: { x: { $ref: 'https://example.com/x' }, y: { $ref: '#/$defs/__proto__/x' } } },
    { $ref: '#' },
  ]);
}

function huge(random: Random): unknown {
  const size = pick(random, [400, 501, 5000]);
  if (random() < 0.5)
    return Object.fromEntries(Array.from({ length: size }, (_, i) => [`字段 field ${i}`, pick(random, hints)]));
  let deep: unknown = '';
  // What JSON.stringify can still write; deeper ones are sent as text by the test of the server.
  for (let i = 0; i < Math.min(size, 2000); i++) deep = random() < 0.5 ? { a: deep } : [deep];
  return { deep };
}

const openings = [
  '',
  'Extract ',
  '请提取图中的',
  '返回JSON：',
  'return JSON with ',
  '假设你是一名信息提取专家。现在给你一个JSON模式：',
  'Read all the text. ',
  '格式为：{',
  'Please extract the invoice number, total, and date as JSON. ',
  '"',
  "{'",
  '{{{{{{',
  ':::：：：',
  '、'.repeat(2000),
  'and '.repeat(1000),
  '('.repeat(3000),
];

/** A prompt: pieces of instructions, lists, templates and noise. */
export function randomPrompt(random: Random): string {
  let text = '';
  const parts = 1 + Math.floor(random() * 4);
  for (let i = 0; i < parts; i++) {
    text += pick(random, openings);
    if (random() < 0.4) text += JSON.stringify(randomSchema(random, 1)) ?? '';
    if (random() < 0.3)
      text += Array.from({ length: Math.floor(random() * 8) }, () => pick(random, names)).join(
        pick(random, ['、', ', ', '，', ' and ', '\n']),
      );
    if (random() < 0.2) text += pick(random, ['}', '}}', "'：'xxx'", '"', '\\u', '…']);
  }
  return text;
}
