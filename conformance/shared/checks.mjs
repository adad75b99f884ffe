// What the Node clients share: the fixture the harness wrote, one JSON line a check, and what an answer must say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const fixture = JSON.parse(readFileSync(process.argv[2], 'utf8'));
export const { images } = fixture;

const checks = [];

/** Adds a check; it passes when the function (plain or async) returns. */
export function check(name, run) {
  checks.push({ name, run });
}

/** Runs the checks in the order they were added; prints `{client, check, ok, detail}` for each. */
export async function runChecks(client) {
  for (const { name, run } of checks) {
    const start = performance.now();
    const result = { client, check: name, ok: true, detail: '' };
    try {
      await within(120_000, run());
      result.detail = `${Math.round(performance.now() - start)} ms`;
    } catch (error) {
      Object.assign(result, { ok: false, detail: `${error.name}: ${error.message}`.slice(0, 600) });
    }
    console.log(JSON.stringify(result));
  }
}

async function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The text holds every line of the named pictures, in order; spaces are not compared. */
export function expectText(text, ...names) {
  const squeezed = text.replace(/\s+/g, '');
  let position = 0;
  for (const line of names.flatMap((name) => images[name].lines)) {
    const found = squeezed.indexOf(line.text.replaceAll(' ', ''), position);
    assert.ok(found >= 0, `"${line.text}" not found in ${JSON.stringify(text)}`);
    position = found + 1;
  }
}

/** A fenced LaTeX document that holds the picture's lines. */
export function expectDocument(text, name) {
  assert.match(text, /^```latex\n\\documentclass[\s\S]*\\end\{document\}\n```$/);
  expectText(text, name);
}

/** Corners of an OpenCV rotated rectangle (cx, cy, w, h, degrees; y down). */
function boxPoints([cx, cy, w, h, angle]) {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const half = [
    [-w / 2, -h / 2],
    [w / 2, -h / 2],
    [w / 2, h / 2],
    [-w / 2, h / 2],
  ];
  return half.map(([x, y]) => [cx + x * cos - y * sin, cy + x * sin + y * cos]);
}

const corners = (flat) => [0, 2, 4, 6].map((i) => [flat[i], flat[i + 1]]);
const distance = ([x, y], [u, v]) => Math.hypot(x - u, y - v);

/** words_info: one entry a line, in pixels of the picture; `location` and `rotate_rect` name the same box. */
export function expectWords(words, name) {
  const { lines } = images[name];
  assert.equal(words.length, lines.length, 'number of words_info');
  for (const [i, word] of words.entries()) {
    const { text, quad } = lines[i];
    assert.equal(word.text.replaceAll(' ', ''), text.replaceAll(' ', ''));
    assert.ok(word.location.length === 8 && word.location.every(Number.isInteger), `location: ${word.location}`);
    const [drawn, found] = [corners(quad), corners(word.location)];
    const thickness = distance(drawn[0], drawn[3]);
    for (const [c, corner] of drawn.entries()) {
      assert.ok(
        distance(corner, found[c]) <= 0.75 * thickness,
        `corner ${c} of "${text}": ${word.location}, drawn at ${quad}`,
      );
    }
    for (const corner of boxPoints(word.rotate_rect)) {
      const away = Math.min(...found.map((other) => distance(corner, other)));
      assert.ok(away <= 0.2 * thickness, `rotate_rect ${word.rotate_rect} is not location ${word.location}`);
    }
  }
}

/** The text of advanced_recognition: fenced JSON, each rectangle's centre in thousandths of the picture's sides. */
export function expectNormalised(text, name) {
  const { lines, width, height } = images[name];
  const json = /^\s*```json\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1];
  assert.ok(json, `not fenced JSON: ${text.slice(0, 200)}`);
  const rects = JSON.parse(json);
  assert.equal(rects.length, lines.length, 'number of rectangles');
  for (const [i, rect] of rects.entries()) {
    const drawn = corners(lines[i].quad);
    const [cx, cy] = [0, 1].map((axis) => drawn.reduce((sum, corner) => sum + corner[axis], 0) / 4);
    const [x, y] = rect.rotate_rect;
    assert.ok(
      Math.abs(x - (cx / width) * 1000) <= 15 && Math.abs(y - (cy / height) * 1000) <= 25,
      `centre ${x},${y} of "${lines[i].text}"`,
    );
  }
}

/** The values on the picture `english`. */
export function expectInvoice(number, total) {
  assert.equal(number, '2026-1187');
  assert.equal(Number(total), 318.5);
}
