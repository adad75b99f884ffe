// Asks one request about a page whose text is known: what it costs to understand, and whether text is lost.

const model = { factor: 32, minPixels: 3072, maxPixels: 8_388_608 };
const box = (y) => [
  [10, y],
  [500, y],
  [500, y + 20],
  [10, y + 20],
];
const texts = ['Supplier ACME', 'Invoice number: INV-7', 'Date: 2024-03-05', 'Total: 41.50', 'Thank you for the visit'];
const lines = texts.map((text, i) => ({ text, quad: box(40 * i), confidence: 0.99, angle: 0 }));
const cell = (text, row) => ({
  ...{ row, column: 0, rowSpan: 1, columnSpan: 1, text, quad: box(40 * row), confidence: 1 },
});
const table = { rows: 5, columns: 1, cells: texts.map(cell), quad: box(0), confidence: 1 };
const page = {
  ...{ image: 0, index: 0, width: 600, height: 300, rotation: 0, lines, text: texts.join('\n') },
  ...{ tables: [table], formulas: [], checkboxes: [] },
  blocks: lines.map((line) => ({
    ...{ kind: 'paragraph', content: [{ text: line.text }], quad: line.quad, confidence: 1, lines: [line] },
  })),
};
const press = { searchablePdf: async () => Buffer.from('%PDF') };

/** Milliseconds of processor time. */
async function cpuOf(work) {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, milliseconds: (user + system) / 1000 };
}

/** The plan, or undefined for a refusal in the API's own words, which is an answer too. */
function planned(planOf, asked) {
  try {
    return planOf({ images: [], words: false, model, signal: new AbortController().signal, ...asked });
  } catch (error) {
    if (error?.name !== 'InkstoneError') throw error;
    return undefined;
  }
}

/**
 * @returns what it takes to understand a request and to write its answer, and the answer where the page's text is lost in it: neither the
 * text nor a value stands anywhere
 */
export async function ask(planOf, asked) {
  const understood = await cpuOf(() => planned(planOf, asked));
  const plan = understood.result;
  if (!plan) return { understood: understood.milliseconds, written: 0, refused: true, lost: undefined };
  const written = await cpuOf(async () => {
    const begun = plan.writer.push(page);
    const end = await plan.writer.end(press);
    return { ...end, text: begun + end.text };
  });
  const { text, ocrResult } = written.result;
  const lost = isLost(plan, text, ocrResult) ? text.slice(0, 200) : undefined;
  return { understood: understood.milliseconds, written: written.milliseconds, refused: false, lost };
}

const holdsText = (text) => /visit/.test(text) && /INV-?7/.test(text.replace(/[\s\\{}]/g, ''));

function isLost({ task }, text, ocrResult) {
  if (holdsText(text) || holdsText(String(ocrResult?.text ?? ''))) return false;
  return task !== 'key_information_extraction' || !hasValue(ocrResult?.kv_result);
}

function hasValue(value) {
  if (value === null || value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.values(value).some(hasValue);
}

/** The least of a few tries: the collector and the compiler work in between. */
export async function leastOf(tries, planOf, asked) {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) least = Math.min(least, (await ask(planOf, asked)).understood);
  return least;
}
