// Random and hostile prompts and schemas, the same ones for the same seed.

/** Numbers from 0 to 1 (mulberry32). */
export function randoms(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'extract|return|give me|convert|the text|all|every field|invoice number|total|date|name|as|JSON|markdown|HTML|CSV|table|with|keys|and|or|not|do not|translate|if missing|use null|from|this|image|请|提取|图片中的|发票号码|、|，|以JSON格式返回|不要|翻译|Gib|den Text|als|Extrae|el texto|Donne-moi|la date|Estrai|il totale|Trích xuất|văn bản|Извлеки|Витягни|текст|を|抽出して|텍스트|추출|استخرج|النص|ورقم|?|:|\n|\n- |1. |2. |"|\'|`|(|)|[|]|{|}|{{x}}|$|\\frac{a}{b}|<b>|😀|İ|\u0000|𠮷|\u202e|```json|{"total": ""}|$a_{1}$'.split(
    '|',
  );
const pieces = [
  ...['{', '[', '{"a":', '{"a": [1, 2], ', '{"k": "v"} ', '{a}', '{{a}}', '$', '$a', '$=', '\\begin{', '\\frac{a}'],
  ...['<a ', '<|', '"', '“', "'a", '`', '(', 'a', '_a', '发票', '表', '、', '：', 'extract ', 'and ', 'not '],
  ...['number of ', '1. a ', '- a: b\n', 'Name:\n', 'class A(B):\n a: b\n', ' ', '\n', ' \t', 'İ', 'والا', '한글을 '],
  ...['を', '[x1, y1, ', '![a](', 'https://a', '?', 'z.object({', 'total, ', '发票号码、', '\u0000', '\ud800'],
];
const patterns = ['(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*){1,500}$', '(?=a)', '[', '^[A-Z]{2}\\d{3}$'];
/** Longest prompt that a request can bring: more is refused. */
const longestPrompt = 200_000;

/** Makers of requests, by kind. */
export function makers(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const times = (most, make) => Array.from({ length: Math.floor(random() * most) }, make);
  const value = (depth) => {
    if (depth > 4 || random() < 0.4) return pick(['', 'xxx', null, 1.5, true, 'the total', [], {}]);
    if (random() < 0.3) return times(3, () => value(depth + 1));
    return Object.fromEntries(times(6, () => [pick(words), value(depth + 1)]));
  };
  const schema = (depth) => {
    const leaf = {
      type: pick(['string', 'number', 'boolean', ['string', 'null']]),
      ...(random() < 0.3 && { pattern: pick(patterns) }),
      ...(random() < 0.2 && { format: pick(['date', 'email', 'nonsense']) }),
      ...(random() < 0.1 && { enum: ['a', null, 'x'.repeat(1000)] }),
      description: pick(words),
    };
    if (depth > 4 || random() < 0.4) return leaf;
    if (random() < 0.2) return { type: 'array', items: schema(depth + 1), minItems: pick([0, 3, 1e9]) };
    if (random() < 0.1) return { $ref: pick(['#', '#/$defs/a', 'https://example.com/x']) };
    if (random() < 0.1) return { anyOf: times(4, () => schema(depth + 1)) };
    return {
      type: 'object',
      properties: Object.fromEntries(times(8, () => [pick(words), schema(depth + 1)])),
      required: times(3, () => pick(words)),
    };
  };
  return {
    words: () => ({ prompt: times(80, () => pick(words)).join(pick([' ', ''])) }),
    templates: () => ({ prompt: `${pick(words)} ${JSON.stringify(value(0))} ${pick(words)}` }),
    repeated: () => ({ prompt: repeated(pick(pieces), 1 + Math.floor(random() * 20_000)) }),
    mixed: () => ({ prompt: times(30, () => pick(pieces).repeat(1 + Math.floor(random() * 50))).join('') }),
    system: () => ({ prompt: pick(['', 'Page 1']), instructions: times(40, () => pick(words)).join(' ') }),
    schemas: () => ({ structure: { schema: schema(0), field: 'response_format' } }),
    'any JSON': () => ({
      prompt: times(20, () => pick(words)).join(' '),
      structure: { schema: undefined, field: 'response_format' },
    }),
  };
}

const repeated = (piece, count) => piece.repeat(Math.min(count, Math.floor(longestPrompt / piece.length)));
